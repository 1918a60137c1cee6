import type { Emulator } from '../emulator';
import type { WebhookEffect } from '../faults/faultKind';
import { webhookOccasion } from '../faults/webhookOccasion';
import type { WebhookRecord } from '../journal/records';
import { deliver, type Parcel, type SignatureMode } from './deliver';
import { destinationsOf } from './destinations';
import { isAboutMessages, wrap } from './envelope';
import { escapeJson } from './escapeJson';
import { journalBody } from './journalBody';
import { journalWebhook } from './journalWebhook';

/** A webhook of an account; `raw` replaces the envelope by bytes of the caller's choice. */
export interface Webhook {
	accountId: string;
	/** What the entry is about, where that is not the account. */
	entryId?: string;
	field: string;
	value?: unknown;
	raw?: Buffer;
	signature?: SignatureMode;
}

/** Sends a webhook to everyone who listens and resolves with the records of the first attempts; what a fault delays is in none of them. */
export async function sendWebhook(emulator: Emulator, webhook: Webhook): Promise<WebhookRecord[]> {
	const { accountId, field, value, raw, signature = 'valid' } = webhook;
	if (goesInBatch(emulator, webhook)) {
		const change = escapeJson({ field, value });
		for (const destination of destinationsOf(emulator.world, accountId, field, phoneNumberIdOf(value))) {
			emulator.batches.add(emulator, destination, accountId, change);
		}
		return [];
	}
	const body = raw ?? Buffer.from(escapeJson(wrap(webhook.entryId ?? accountId, field, value, emulator.clock.now())), 'utf8');
	const webhookId = emulator.ids.digits(16);
	const strikes = emulator.faults.list().length > 0 ? emulator.faults.strikeWebhook(webhookOccasion(field, value)) : [];
	const effect: WebhookEffect = Object.assign({}, ...strikes.map((strike) => strike.effect));
	const faults = strikes.length > 0 ? { faults: strikes.map(({ kind }) => kind) } : {};
	const destinations = destinationsOf(emulator.world, accountId, field, phoneNumberIdOf(value));
	if (effect.lost || destinations.length === 0) return [journalUnsent()];
	const parcels = destinations.flatMap((destination) =>
		Array.from({ length: effect.copies ?? 1 }, (): Parcel => ({ webhookId, body, destination, signature, ...faults })),
	);
	return sendNowOrLater(emulator, parcels, effect);

	function journalUnsent(): WebhookRecord {
		return journalWebhook(emulator, {
			at: emulator.clock.now(),
			webhookId,
			attempt: 1,
			outcome: effect.lost ? 'lost' : 'nobody',
			url: null,
			status: null,
			signature: null,
			body: journalBody(body),
			...faults,
		});
	}
}

/** Faults strike single webhooks, so nothing goes in batches while they are switched on. */
function goesInBatch({ faults, settings }: Emulator, { field, raw, signature }: Webhook): boolean {
	return settings.webhookBatching !== null && raw === undefined && signature === undefined && isAboutMessages(field) && faults.list().length === 0;
}

/** Which business number a value is about, if it is about one. */
function phoneNumberIdOf(value: unknown): string | undefined {
	const metadata: unknown = Reflect.get(Object(value), 'metadata');
	const id: unknown = Reflect.get(Object(metadata), 'phone_number_id');
	return typeof id === 'string' ? id : undefined;
}

async function sendNowOrLater(emulator: Emulator, parcels: Parcel[], { delayMs, afterNext }: WebhookEffect): Promise<WebhookRecord[]> {
	const { heldBack, scheduler } = emulator;
	const send = () => Promise.all(parcels.map((parcel) => deliver(emulator, parcel)));
	if (delayMs === undefined) {
		const records = (await send()).filter((record) => record !== undefined);
		heldBack.release();
		return records;
	}
	if (afterNext) heldBack.hold(() => void send());
	scheduler.after(delayMs, afterNext ? heldBack.release : () => void send());
	return [];
}
