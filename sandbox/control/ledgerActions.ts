import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';
import { readPaging } from './readPaging';

const KEYS_PER_PAGE = 10_000;

/** `GET /sandbox/ledger`: accepted messages, all that are kept or a page; with `summary`, `callbackData` or `id` only what is asked. */
export function readLedger({ emulator: { ledger }, query }: ControlCall): unknown {
	const callbackData = query.get('callbackData');
	const id = query.get('id');
	if (query.has('summary')) return ledger.summary();
	if (callbackData !== null) {
		const messages = ledger.list().filter((record) => record.bizOpaqueCallbackData === callbackData);
		return { callbackData, accepted: ledger.acceptedOf(callbackData), messages };
	}
	if (id !== null) {
		const messages = ledger.list().filter((record) => record.id === id);
		return { id, accepted: messages.length, messages };
	}
	const paging = readPaging(query);
	if (!paging) return { messages: ledger.list() };
	const messages = ledger.after(paging.after, paging.limit);
	return { messages, next: messages.at(-1)?.seq ?? null };
}

/** `GET /sandbox/ledger/keys`: callback data and how often it was accepted, in pages of pairs; `after` counts the pairs before. */
export function readLedgerKeys({ emulator: { ledger }, query }: ControlCall): unknown {
	const { after, limit } = readPaging(query) ?? { after: 0, limit: KEYS_PER_PAGE };
	if (limit > KEYS_PER_PAGE * 10) throw new ControlError(400, `limit: at most ${KEYS_PER_PAGE * 10}`);
	const keys = ledger.keys(after, limit);
	return { keys, next: keys.length < limit ? null : after + keys.length };
}
