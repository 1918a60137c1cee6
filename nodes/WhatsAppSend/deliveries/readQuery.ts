import type { IDataObject } from 'n8n-workflow';
import { InvalidInputError, readRecipient, recipientKey, type Problem } from '../../../core/messages';
import type { DeliveryQuery, DeliveryState } from '../../../core/store';
import { keepProblems } from '../../shared/keepProblems';
import { readChoice } from '../../shared/readChoice';
import { readInstant } from '../../shared/readInstant';
import { asText } from '../../shared/readText';

const states: readonly DeliveryState[] = ['waiting', 'claimed', 'leaving', 'accepted', 'unknown', 'failed', 'discarded', 'canceled'];

function readStates(written: unknown): DeliveryState[] | undefined {
	const list: unknown[] = Array.isArray(written) ? written : typeof written === 'string' ? written.split(',').map((part) => part.trim()) : [written];
	const found = list.map((state) => readChoice(state, { name: 'filters.states', label: 'A state', choices: states }));
	return found.length === 0 ? undefined : found;
}

/** The filters of Find without the page; a filter that was added must be filled in. Throws an InvalidInputError that lists every problem. */
export function readQuery(filters: IDataObject, zone: string): Omit<DeliveryQuery, 'account' | 'limit' | 'after'> {
	const problems: Problem[] = [];
	const read = <Value>(name: string, label: string, reader: (written: unknown, field: { name: string; label: string }) => Value): Value | undefined => {
		if (!Object.hasOwn(filters, name)) return undefined;
		try {
			return reader(filters[name], { name: `filters.${name}`, label });
		} catch (error) {
			keepProblems(error, problems);
			return undefined;
		}
	};
	const text = (written: unknown, field: { name: string; label: string }): string => {
		const found = asText(written, field);
		if (found !== '') return found;
		throw new InvalidInputError([{ field: field.name, message: `${field.label} is empty. Fill it in, or remove the filter.` }]);
	};
	const instant = (written: unknown, field: { name: string; label: string }): string => {
		const at = readInstant(written, field, zone);
		if (at !== undefined) return new Date(at).toISOString();
		throw new InvalidInputError([{ field: field.name, message: `${field.label} is empty. Fill it in, or remove the filter.` }]);
	};
	const query = {
		id: read('id', 'The delivery ID', text),
		key: read('key', 'The idempotency key', text),
		messageId: read('messageId', 'The message ID', text),
		recipient: read('recipient', 'The recipient', (written) => recipientKey(readRecipient({ type: 'auto', value: written }))),
		states: read('states', 'The states', readStates),
		createdFrom: read('createdFrom', 'Created After', instant),
		createdUntil: read('createdUntil', 'Created Before', instant),
	};
	if (query.createdFrom !== undefined && query.createdUntil !== undefined && query.createdFrom > query.createdUntil) problems.push({ field: 'filters.createdUntil', message: 'Created Before lies before Created After. Exchange them.' });
	if (problems.length > 0) throw new InvalidInputError(problems);
	return query;
}
