import type { TemplateDefinition, TemplateField } from '../../templates';
import type { NotificationRecord } from '../record';
import { sayingOf } from '../saying';
import type { Told } from '../shortening';
import { shorten } from '../text/shorten';

/** Payloads of quick replies in the order of the buttons; the template says their titles in words of its own. */
export function payloads(record: NotificationRecord, fields: readonly TemplateField[], definition: TemplateDefinition, told: Told): Record<string, string> {
	const { buttons } = sayingOf(record);
	const places = fields.flatMap(({ id, place }) => (place.part === 'button' && place.button === 'quickReply' ? [{ id, index: place.index }] : []));
	const titles = definition.components.flatMap((component) => component.buttons ?? []).map(({ text }) => text);
	for (const { title } of buttons.slice(places.length)) told.add({ part: 'button', name: shorten(title, 60), how: 'leftOut' });
	return Object.fromEntries(
		places.flatMap(({ id, index }, position) => {
			const button = buttons[position];
			if (button === undefined) return [];
			if (titles[index] !== button.title) told.add({ part: 'button', name: shorten(button.title, 60), how: 'replaced' });
			return [[id, button.id]];
		}),
	);
}
