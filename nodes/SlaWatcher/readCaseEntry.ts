import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readEntry, type CaseEntry } from '../../core/watch';
import { readInstant } from '../shared/readInstant';
import { readList } from '../shared/readList';
import { readSwitch } from '../shared/readSwitch';
import { idOf, rowsOf, textOf } from '../shared/entries';

const metricKindNames = new Set(['firstResponse', 'nextResponse', 'resolution', 'periodicUpdate', 'stageAge', 'approvalAge', 'custom']);

const defaults = { resolvedWhen: 'closed, resolved, done', canceledWhen: 'canceled, cancelled', pausedWhen: 'on hold, pending, waiting' };

/** What the panel calls the texts about a case. */
const labels: Partial<Record<string, string>> = { title: 'Title', status: 'Status', owner: 'Owner', priority: 'Priority', department: 'Department', role: 'Role', recordLink: 'Link to the Record', historyLink: 'Link to the History' };

/** The ID of a goal by its kind or by the name that it was given. */
export const metricIdOf = (name: string) => (metricKindNames.has(name) ? name : idOf(name));

function saysOf(status: string | undefined, rules: IDataObject): CaseEntry['says'] {
	const fits = (rule: keyof typeof defaults) => status !== undefined && readList(rules[rule] ?? defaults[rule], { name: `stateRules.${rule}`, label: 'What the Status Means' }).some((value) => value.toLowerCase() === status.toLowerCase());
	return [...(fits('resolvedWhen') ? ['resolve' as const] : []), ...(fits('canceledWhen') ? ['cancel' as const] : []), ...(fits('pausedWhen') ? ['pause' as const] : [])];
}

/** What an item tells about its case. Throws an InvalidInputError that names the field to correct. */
export function readCaseEntry(context: IExecuteFunctions, index: number): CaseEntry {
	const parameter = (name: string) => (context.getNodeParameter(name, index, {}) ?? {}) as IDataObject;
	const { startedAt, stateSince, ...details } = parameter('caseDetails');
	const { keepFields = true } = parameter('policyOptions');
	const zone = context.getTimezone();
	const instant = (value: unknown, name: string, label: string) => readInstant(value, { name, label }, zone);
	const texts = Object.fromEntries(
		Object.entries(details).flatMap(([name, value]) => {
			const text = textOf(value, labels[name] ?? name);
			return text === undefined ? [] : [[name, text]];
		}),
	);
	const times = rowsOf(parameter('metricTimes'), 'time', 'Goals Met Before the End');
	return readEntry({
		key: textOf(context.getNodeParameter('caseKey', index, ''), 'The case key') ?? '',
		context: { ...texts, ...(readSwitch(keepFields, { name: 'keepFields', label: "Keep the Item's Fields" }, true) && { fields: context.getInputData()[index]!.json }) },
		startedAt: instant(startedAt, 'caseDetails.startedAt', 'Started At'),
		says: saysOf(texts.status, parameter('stateRules')),
		saidAt: instant(stateSince, 'caseDetails.stateSince', 'State Since'),
		metrics: times.map((row) => ({ id: metricIdOf(textOf(row.metric) ?? ''), startedAt: instant(row.startedAt, 'metricTimes', 'Started At'), metAt: instant(row.metAt, 'metricTimes', 'Met At') })),
	});
}
