import type { TemplateDefinition } from '../../templates';
import type { NotificationRecord } from '../record';
import type { OwnValues } from './sources';

/** Where the URL button of a template leads: the part of its address before the variable. */
function linkBases(definition: TemplateDefinition): Map<number, string> {
	const buttons = definition.components.flatMap((component) => component.buttons ?? []);
	return new Map(
		buttons.flatMap(({ type, url }, index): Array<[number, string]> => {
			const variableAt = type === 'URL' && !/^https:\/\/www\.whatsapp\.com\/otp\//.test(url ?? '') ? (url ?? '').indexOf('{{') : -1;
			return variableAt < 0 ? [] : [[index, url!.slice(0, variableAt)]];
		}),
	);
}

/** Fills the variable of a link that has nothing to add; the button then opens the page at which all links begin. */
const noSuffix = '#';

/** What completes a link that begins as the button's does. */
function suffixOf(link: string | undefined, base: string): string | undefined {
	return link !== undefined && link.length > base.length && link.startsWith(base) ? link.slice(base.length) : undefined;
}

/** Where the full record can be reached: whether a button opens it, and what completes the button's address. */
export function linkValues(record: NotificationRecord, definition: TemplateDefinition, own: OwnValues): { values: Record<string, string>; isOnButton: boolean } {
	const values: Record<string, string> = {};
	let isOnButton = false;
	for (const [index, base] of linkBases(definition)) {
		const id = `button_${index}_url`;
		if (own[id] !== undefined) continue;
		const suffix = suffixOf(record.link, base);
		isOnButton ||= suffix !== undefined;
		values[id] = suffix ?? noSuffix;
	}
	return { values, isOnButton };
}
