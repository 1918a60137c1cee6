import type { TemplateField } from '../../templates';
import type { NotificationRecord } from '../record';
import { sayingOf } from '../saying';
import { oneLine } from '../text/clean';
import type { Detail } from './composeDetails';

/** What numbered variables stand for, by how many a template has. */
const byNumber: Record<number, readonly string[]> = {
	1: ['title'],
	2: ['title', 'details'],
	3: ['title', 'status', 'details'],
	4: ['title', 'status', 'details', 'request'],
};

/** A label as the name of a variable: Due date becomes due_date. */
const variableName = (label: string) => label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');

/** A variable in the header or the body of a template. */
export type TextField = TemplateField & { place: Extract<TemplateField['place'], { variable: string }> };

/** Whether a field is such a variable. */
export const isText = (field: TemplateField): field is TextField => field.card === undefined && 'variable' in field.place;

/** What one variable of the template shows: a part of the record, a value of the builder's own, or all that has no other place. */
export interface Source {
	field: TextField;
	/** The part by which shortening is told; `details` is composed last. */
	part: 'title' | 'status' | 'request' | 'link' | 'details' | 'field' | 'variable';
	name?: string;
	text: string;
	/** The field of the record that it shows. */
	shows?: NotificationRecord['fields'][number];
}

/** Values of the builder's own by the id of a field or the name of its variable. */
export type OwnValues = Readonly<Record<string, string>>;

/** What each variable of a template shows. */
export function sourcesOf(record: NotificationRecord, fields: readonly TextField[], own: OwnValues): Source[] {
	const { status, request, common } = sayingOf(record);
	const numbered = fields.filter(({ place }) => !place.named).length;
	return fields.map((field): Source => {
		const { variable, named } = field.place;
		const given = own[field.id] ?? own[variable];
		if (given !== undefined) return { field, part: 'variable', name: variable, text: oneLine(given) };
		const meant = named ? variable : (byNumber[numbered]?.[Number(variable) - 1] ?? '');
		switch (meant) {
			case 'title':
				return { field, part: 'title', text: record.title ?? '' };
			case 'status':
				return { field, part: 'status', text: status ?? common.noDetails };
			case 'request':
				return { field, part: 'request', text: oneLine(request ?? common.noDetails) };
			case 'link':
				return { field, part: 'link', text: record.link ?? common.noDetails };
			case 'details':
				return { field, part: 'details', text: '' };
			default: {
				const found = record.fields.find(({ label }) => variableName(label) === meant);
				return { field, part: 'field', name: found?.label ?? variable, text: found?.value ?? '', shows: found };
			}
		}
	});
}

/** What has no variable of its own, and so belongs among the details. */
export function leftovers(record: NotificationRecord, sources: readonly Source[]): Detail[] {
	const { common, statusLabel } = sayingOf(record);
	const has = (part: Source['part']) => sources.some((source) => source.part === part);
	const used = new Set(sources.map(({ shows }) => shows));
	return [
		...(record.status !== undefined && !has('status') ? [{ part: 'status' as const, label: statusLabel, value: record.status }] : []),
		...record.fields.filter((field) => !used.has(field)).map(({ label, value }) => ({ part: 'field' as const, label, value })),
		...(record.request !== undefined && !has('request') ? [{ part: 'request' as const, label: common.nextStep, value: oneLine(record.request) }] : []),
	];
}
