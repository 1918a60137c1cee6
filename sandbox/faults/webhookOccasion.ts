import type { Occasion } from './fault';

/** What faults look at in a webhook: whose it is, and what it is about: a status, `inbound`, or the field's name. */
export function webhookOccasion(field: string, value: unknown): Occasion {
	const status = firstOf(value, 'statuses');
	const message = firstOf(value, 'messages');
	return {
		path: '/',
		phoneNumberId: textAt(Reflect.get(Object(value), 'metadata'), 'phone_number_id'),
		recipient: textAt(status, 'recipient_id') ?? textAt(message, 'from'),
		about: textAt(status, 'status') ?? (message === undefined ? field : 'inbound'),
	};
}

function firstOf(value: unknown, key: string): unknown {
	const list: unknown = Reflect.get(Object(value), key);
	return Array.isArray(list) ? list[0] : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
	const text: unknown = Reflect.get(Object(value), key);
	return typeof text === 'string' ? text : undefined;
}
