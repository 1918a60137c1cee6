import type { Emulator } from '../emulator';
import type { WebhookRecord } from '../journal/records';

/** Keeps an attempt and shows it to whoever watches. */
export function journalWebhook({ live, webhooks }: Emulator, record: WebhookRecord): WebhookRecord {
	const kept = webhooks.add(record);
	live.publish({ event: 'webhook', data: kept });
	return kept;
}
