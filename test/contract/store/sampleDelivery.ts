import { deliveryId, type NewDelivery, type Start } from '../../../core/store';

/** Noon of the tests' day, in epoch milliseconds. */
export const noonMs = Date.parse('2026-03-01T12:00:00.000Z');

/** So many milliseconds after noon, as ISO 8601. */
export const after = (ms: number) => new Date(noonMs + ms).toISOString();

export const account = 'https://graph.facebook.com|1';

/** A whole delivery, with whatever a test wants to be different. */
export function sampleDelivery(key: string, changes: Partial<NewDelivery & { start: Start }> = {}): NewDelivery & { start: Start } {
	return {
		id: deliveryId(changes.account ?? account, key),
		key,
		keyKind: 'execution',
		bodyHash: 'a hash',
		account,
		phoneNumberId: '300111222333444',
		recipient: 'phone:15550100200',
		urgency: 'routine',
		message: { from: '300111222333444', to: { type: 'phone', value: '+15550100200' }, content: { kind: 'text', body: 'Grüße 👋\u0000"\'', previewUrl: false } } as unknown as NewDelivery['message'],
		route: { via: 'messages' },
		context: { order: 7, note: 'ünï "quoted"' },
		source: { workflowId: 'w1', executionId: '42', itemIndex: 3 },
		onUnknown: 'deadLetter',
		graceMs: 60_000,
		start: { as: 'claimed', leaseUntil: after(30_000) },
		...changes,
	};
}

/** As `sampleDelivery`, to wait until `dueMs` after noon. */
export function waitingDelivery(key: string, dueMs: number, changes: Partial<NewDelivery> = {}): NewDelivery & { start: Start } {
	return sampleDelivery(key, { ...changes, start: { as: 'waiting', dueAt: after(dueMs), reason: { code: 'queued', words: 'It was queued.' } } });
}
