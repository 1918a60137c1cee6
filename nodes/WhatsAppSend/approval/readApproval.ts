import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readPlan, type AskPlan, type AskRule, type PersonDraft } from '../../../core/asks';
import { InvalidInputError } from '../../../core/messages';
import { readChoice } from '../../shared/readChoice';
import { readSender } from '../../shared/readSender';
import { asText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';

const unitMs = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
const units = Object.keys(unitMs) as Array<keyof typeof unitMs>;
const longestMs = 28 * unitMs.days;
const answerKinds = ['approval', 'choice', 'text', 'file', 'location'] as const;

const rowsOf = (value: unknown, entry: string): IDataObject[] => ((value as IDataObject | undefined)?.[entry] as IDataObject[] | undefined) ?? [];
const optional = (value: unknown, name: string, label: string) => (value === undefined ? undefined : asText(value, { name, label }));

function readDuration(amount: unknown, unit: unknown, { name, label }: { name: string; label: string }): number {
	const ms = readWhole(amount, { name, label, unit: 'units', min: 1, max: 100_000 }) * unitMs[readChoice(unit, { name, label: `The unit of ${label}`, choices: units })];
	if (ms <= longestMs) return ms;
	throw new InvalidInputError([{ field: name, message: `${label} is longer than 28 days. Shorten it.` }]);
}

const personOf = ({ phone, name }: IDataObject): PersonDraft => ({ address: phone, name: optional(name, 'name', 'A name') });

/** Rows whose number was left empty are not meant as people. */
const peopleOf = (rows: IDataObject[]) => rows.filter(({ phone }) => String(phone ?? '').trim() !== '').map(personOf);

/** Steps in their order; numbers that nobody has are skipped. */
function stepsOf(rows: IDataObject[]): PersonDraft[][] {
	const steps = new Map<number, IDataObject[]>();
	for (const row of rows) {
		const step = readWhole(row.step ?? 1, { name: 'escalation', label: 'The step', unit: 'steps', min: 1, max: 10 });
		steps.set(step, [...(steps.get(step) ?? []), row]);
	}
	return [...steps].sort(([one], [other]) => one - other).map(([, people]) => peopleOf(people));
}

function readRule(context: IExecuteFunctions, index: number): AskRule {
	const kind = readChoice(context.getNodeParameter('rule', index, 'first'), { name: 'rule', label: 'Decided When', choices: ['first', 'some', 'all'] });
	if (kind !== 'some') return { kind };
	return { kind, needed: readWhole(context.getNodeParameter('needed', index, 2), { name: 'needed', label: 'So Many', unit: 'people', min: 1, max: 50 }) };
}

/** Reads what one item asks; throws an InvalidInputError that lists what is wrong. */
export function readApproval(context: IExecuteFunctions, index: number): AskPlan {
	const value = (name: string, fallback: unknown = '') => context.getNodeParameter(name, index, fallback) as unknown;
	const options = value('approvalOptions', {}) as IDataObject;
	const { id: workflowId, name: workflowName } = context.getWorkflow();
	return readPlan({
		question: asText(value('question'), { name: 'question', label: 'The question' }),
		details: asText(value('details'), { name: 'details', label: 'The details' }),
		language: optional(options.language, 'language', 'The language'),
		answer: {
			type: readChoice(value('answerKind', 'approval'), { name: 'answerKind', label: 'Answer With', choices: answerKinds }),
			approve: optional(options.approveLabel, 'approveLabel', 'The label of the approve button'),
			decline: optional(options.declineLabel, 'declineLabel', 'The label of the decline button'),
			options: rowsOf(value('choices', {}), 'option').map(({ title, description }) => ({
				title: asText(title ?? '', { name: 'choices', label: 'The title of an option' }),
				description: optional(description, 'choices', 'The description of an option'),
			})),
		},
		rule: readRule(context, index),
		tiers: [peopleOf(rowsOf(value('approvers', {}), 'person')), ...stepsOf(rowsOf(value('escalation', {}), 'person'))],
		delegates: peopleOf(rowsOf(value('delegates', {}), 'person')),
		tierMs: readDuration(value('timeOut', 24), value('timeOutUnit', 'hours'), { name: 'timeOut', label: 'Time-Out' }),
		reminders: {
			everyMs: readDuration(options.remindEvery ?? 4, options.remindUnit ?? 'hours', { name: 'remindEvery', label: 'Remind Every' }),
			atMost: readWhole(options.remindAtMost ?? 1, { name: 'remindAtMost', label: 'Remind at Most', unit: 'reminders', min: 0, max: 20 }),
		},
		from: readSender(context, index),
		source: { workflowId, workflowName, nodeName: context.getNode().name, executionId: context.getExecutionId(), itemIndex: index },
		defaultCountry: optional(options.defaultCountry, 'defaultCountry', 'The default country') || undefined,
	});
}
