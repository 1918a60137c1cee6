import type { Emulator } from '../emulator';
import type { WebhookRecord } from '../journal/records';
import type { Destination } from './destinations';
import { journalBody } from './journalBody';
import { journalWebhook } from './journalWebhook';
import { sign } from './sign';
import { TransportDropped } from './transport';

/** How the body is signed: right, with another secret, or not at all. */
export type SignatureMode = 'valid' | 'wrong' | 'missing';

/** A webhook on its way to one destination. */
export interface Parcel {
	webhookId: string;
	body: Buffer;
	destination: Destination;
	signature: SignatureMode;
	/** The kinds of the faults that struck it. */
	faults?: string[];
}

/** A callback that is down for days must not fill the memory: what comes above this is not repeated. */
const REPEATS_WAITING_MAX = 50_000;

/** Tries once, journals it, and plans the next try unless the answer was 200. Resolves with the record, or with none if the sandbox was reset meanwhile. */
export async function deliver(emulator: Emulator, parcel: Parcel, attempt = 1): Promise<WebhookRecord | undefined> {
	const { clock, settings, scheduler, transport } = emulator;
	const signature = signatureOf(parcel);
	const base = {
		at: clock.now(),
		webhookId: parcel.webhookId,
		attempt,
		url: parcel.destination.url,
		signature,
		body: journalBody(parcel.body),
		...(parcel.faults && { faults: parcel.faults }),
	};
	const answer = await ask();
	if (answer === 'dropped') return undefined;
	const room = scheduler.size() < REPEATS_WAITING_MAX;
	const pause = answer.outcome === 'delivered' || !room ? undefined : settings.webhookRetryDelaysMs[attempt - 1];
	const record = journalWebhook(emulator, { ...base, ...answer, ...(pause !== undefined && { retryInMs: pause }) });
	if (pause !== undefined) scheduler.after(pause, () => void deliver(emulator, parcel, attempt + 1));
	return record;

	async function ask(): Promise<Pick<WebhookRecord, 'outcome' | 'status' | 'error'> | 'dropped'> {
		try {
			const { status } = await transport.send({
				method: 'POST',
				url: new URL(parcel.destination.url),
				headers: {
					'content-type': 'application/json',
					'user-agent': 'facebookexternalua',
					...(signature !== null && { 'x-hub-signature-256': signature }),
				},
				body: parcel.body,
			});
			// Meta: only 200 counts; 201 or 204 are repeated too.
			return { outcome: status === 200 ? 'delivered' : 'refused', status };
		} catch (error) {
			if (error instanceof TransportDropped) return 'dropped';
			return { outcome: 'unreachable', status: null, error: error instanceof Error ? error.message : String(error) };
		}
	}
}

function signatureOf({ body, destination, signature }: Parcel): string | null {
	if (signature === 'missing') return null;
	return sign(body, signature === 'valid' ? destination.appSecret : `not-${destination.appSecret}`);
}
