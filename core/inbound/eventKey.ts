import { createHash } from 'node:crypto';

/** Printable and short enough for any index. */
const plain = /^[\x21-\x7e]{1,255}$/;

/** The same text for the same JSON, whatever the order of its keys. */
function canonical(json: unknown): string {
	if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
	if (typeof json !== 'object' || json === null) return JSON.stringify(json) ?? 'null';
	const entries = Object.entries(json).sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
}

const digest = (parts: unknown[]) => createHash('sha256').update(canonical(parts)).digest('hex');

function keyOf(prefix: string, ids: string[], raw: unknown): string {
	if (ids[0] === '') return `${prefix}:${digest([raw])}`;
	const key = [prefix, ...ids].join(':');
	return plain.test(key) ? key : `${prefix}:${digest(ids)}`;
}

/** The key of a message: its wamid. One without an id is known by a hash of all it says. Source: Meta, webhooks, duplicates. */
export function messageKey(messageId: string, raw: unknown): string {
	return keyOf('message', [messageId], raw);
}

/** The key of a receipt: wamid and status, and the participant for a message to a group. Source: Meta, webhooks, duplicates. */
export function receiptKey(messageId: string, status: string, participant: string | undefined, raw: unknown): string {
	return keyOf('receipt', participant === undefined ? [messageId, status] : [messageId, status, participant], raw);
}

/** The key of any other event: a hash of field, account, time and body; the order of keys in the body does not count. */
export function accountKey(field: string, businessAccountId: string, time: unknown, raw: unknown): string {
	return `account:${digest([field, businessAccountId, time ?? null, raw])}`;
}
