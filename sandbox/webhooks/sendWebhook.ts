import type { Emulator } from '../emulator';
import type { WebhookRecord } from '../journal/records';
import { deliver, type SignatureMode } from './deliver';
import { destinationsOf } from './destinations';
import { wrap } from './envelope';
import { escapeJson } from './escapeJson';

/** A webhook of an account; `raw` replaces the envelope by bytes of the caller's choice. */
export interface Webhook {
	accountId: string;
	field: string;
	value?: unknown;
	raw?: Buffer;
	signature?: SignatureMode;
}

/** Sends a webhook to everyone who listens and resolves with the records of the first attempts. */
export async function sendWebhook(emulator: Emulator, webhook: Webhook): Promise<WebhookRecord[]> {
	const { accountId, field, value, raw, signature = 'valid' } = webhook;
	const body = raw ?? Buffer.from(escapeJson(wrap(accountId, field, value, emulator.clock.now())), 'utf8');
	const webhookId = emulator.ids.digits(16);
	const destinations = destinationsOf(emulator.world, accountId, field);
	if (destinations.length === 0) return [journalNobody(emulator, webhookId, body)];
	const records = await Promise.all(
		destinations.map((destination) => deliver(emulator, { webhookId, body, destination, signature })),
	);
	return records.filter((record) => record !== undefined);
}

function journalNobody({ clock, webhooks }: Emulator, webhookId: string, body: Buffer): WebhookRecord {
	const record: WebhookRecord = {
		at: clock.now(),
		webhookId,
		attempt: 1,
		outcome: 'nobody',
		url: null,
		status: null,
		signature: null,
		body: body.toString('utf8'),
	};
	webhooks.add(record);
	return record;
}
