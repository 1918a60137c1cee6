import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError, readRecipient, recipientKey } from '../../../core/messages';
import type { ConsentAnchor, ConsentCategory, ConsentPerson, NewConsent } from '../../../core/store';
import { readChoice } from '../../shared/readChoice';
import { readInstant } from '../../shared/readInstant';
import { readPeriod } from '../../shared/readPeriod';
import { asText, readText } from '../../shared/readText';

const categories: readonly ConsentCategory[] = ['all', 'marketing', 'utility', 'authentication', 'service'];

/** Whom an item is about. Throws an InvalidInputError. */
export function readPerson(context: IExecuteFunctions, account: string, index: number): ConsentPerson {
	const value = readText(context, { name: 'person', label: 'The person' }, index);
	const to = readRecipient({ type: 'auto', value });
	if (to.type === 'group') throw new InvalidInputError([{ field: 'person', message: 'This is a group, and consent belongs to a person. Enter a phone number or a user ID.' }]);
	return { account, recipientKeys: [recipientKey(to)] };
}

/** The category that an item is about. */
export function readCategory(context: IExecuteFunctions, index: number): ConsentCategory {
	return readChoice(context.getNodeParameter('category', index, 'all'), { name: 'category', label: 'The category', choices: categories });
}

/** A decision with its evidence, as the panel says it. Throws an InvalidInputError that names the field. */
export function readDecision(context: IExecuteFunctions, decision: NewConsent['decision'], account: string, now: string, index: number): NewConsent {
	const evidence = context.getNodeParameter('evidence', index, {}) as IDataObject;
	const filled = (name: string, label: string) => {
		const text = Object.hasOwn(evidence, name) ? asText(evidence[name], { name: `evidence.${name}`, label }) : '';
		return text === '' ? undefined : text;
	};
	const text = readText(context, { name: 'consentText', label: 'The text' }, index);
	if (decision === 'given' && text === '') throw new InvalidInputError([{ field: 'consentText', message: 'The text of an opt-in is empty, so it would prove nothing. Enter what the person agreed to or wrote, word for word.' }]);
	const decidedAtMs = readInstant(evidence.decidedAt, { name: 'evidence.decidedAt', label: 'Decided At' }, context.getTimezone());
	const link = filled('link', 'The link');
	const { id: workflowId } = context.getWorkflow();
	return {
		...readPerson(context, account, index),
		decision,
		category: readCategory(context, index),
		source: readText(context, { name: 'source', label: 'The source' }, index),
		decidedAt: decidedAtMs === undefined ? now : new Date(decidedAtMs).toISOString(),
		text: text === '' ? undefined : text,
		name: filled('name', 'The name'),
		evidenceId: filled('evidenceId', 'The evidence ID'),
		details: { workflowId, executionId: context.getExecutionId(), ...(link !== undefined && { link }) },
	};
}

/** An anchor as Verify gave it: the number and the hash of an entry. None where nothing was entered. */
export function readAnchor(context: IExecuteFunctions, index: number): ConsentAnchor | undefined {
	const text = readText(context, { name: 'anchor', label: 'The anchor' }, index);
	if (text === '') return undefined;
	const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
	if (seq === undefined) throw new InvalidInputError([{ field: 'anchor', message: 'The anchor must look like 17:9f86d0... (a number, a colon, 64 characters), as Verify gave it in the field "anchor". Copy it from there.' }]);
	return { seq: Number(seq), hash: hash! };
}

/** The time of an export, as far as one was entered. */
export function readRange(context: IExecuteFunctions, index: number): { recordedFrom?: string; recordedUntil?: string } {
	const range = context.getNodeParameter('range', index, {}) as IDataObject;
	const { from, until } = readPeriod({ from: { name: 'range.from', label: 'From', value: range.from }, until: { name: 'range.until', label: 'Until', value: range.until } }, context.getTimezone());
	return { recordedFrom: from, recordedUntil: until };
}
