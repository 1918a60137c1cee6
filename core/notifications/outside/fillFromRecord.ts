import type { MessageDraft } from '../../messages';
import { fillTemplate, listFields, type TemplateDefinition } from '../../templates';
import { leaveOutAllButCode } from '../leaveOutAllButCode';
import type { NotificationRecord } from '../record';
import { sayingOf } from '../saying';
import type { Told } from '../shortening';
import { shorten } from '../text/shorten';
import { fitTexts } from './fitTexts';
import { headerMedia } from './headerMedia';
import { linkValues } from './linkButton';
import { payloads } from './payloads';
import { isText, leftovers, sourcesOf, type OwnValues, type Source } from './sources';

/** Lengths of filled texts. Source: Meta, template components. */
const limits = { HEADER: 60, BODY: 1024 };

/**
 * Fills an approved template from a record. Variables called title, status, details, request or link, and those named after
 * the label of a field, fill themselves; details hold everything that has no place of its own. Throws an InvalidInputError
 * that names what the template needs and the record does not have.
 */
export function fillFromRecord(record: NotificationRecord, definition: TemplateDefinition, own: OwnValues, told: Told): MessageDraft['content'] {
	const fields = listFields(definition);
	const texts = fields.filter(isText);
	if (record.kind === 'oneTimeCode') {
		leaveOutAllButCode(record, told);
		const code = Object.fromEntries(texts.slice(0, 1).map(({ id }) => [id, record.code]));
		return fillTemplate(definition, { ...code, ...headerMedia(record, fields, told), ...own });
	}
	const link = linkValues(record, definition, own);
	const sources = sourcesOf(record, texts, own);
	const has = (part: Source['part']) => sources.some((source) => source.part === part);
	const details = leftovers(record, sources);
	const inText = !link.isOnButton && !has('link') ? record.link : undefined;
	if (!has('title') && record.title !== undefined) details.unshift({ part: 'field', label: '', value: record.title });
	if (!has('details')) {
		for (const { part, label } of details) told.add({ part, ...(part === 'field' && { name: shorten(label, 40) }), how: 'leftOut' });
		if (inText !== undefined) told.add({ part: 'link', how: 'leftOut' });
	}
	if (record.headline !== undefined) told.add({ part: 'headline', how: 'leftOut' });
	if (record.footer !== undefined) told.add({ part: 'footer', how: 'leftOut' });
	const fit = (type: 'HEADER' | 'BODY', part: 'headerText' | 'bodyText') => {
		const text = definition.components.find((component) => component.type === type)?.text ?? '';
		const within = sources.filter(({ field }) => field.place.part === part);
		return [...fitTexts({ text, most: limits[type], sources: within, details, link: inText }, sayingOf(record).common, told)];
	};
	const filled = [...fit('HEADER', 'headerText'), ...fit('BODY', 'bodyText')];
	const values = {
		...Object.fromEntries(filled.map(([{ id }, text]) => [id, text])),
		...link.values,
		...payloads(record, fields, definition, told),
		...headerMedia(record, fields, told),
		...Object.fromEntries(Object.entries(own).filter(([name]) => !texts.some(({ id, place }) => name === id || name === place.variable))),
	};
	return fillTemplate(definition, values);
}
