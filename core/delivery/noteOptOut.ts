import { CloudApiError } from '../cloudApi';
import type { Delivery } from '../store';
import { isoOf, type Workplace } from './workplace';

/** The person has stopped marketing messages of this business in WhatsApp. Source: Meta, error codes. */
const marketingStopped = 131050;

/** Records what a refusal tells: the person wants no marketing messages, so none is tried again. */
export async function noteOptOut({ store, nowMs }: Workplace, { id, account, recipient }: Delivery, error: unknown): Promise<void> {
	if (!(error instanceof CloudApiError) || error.failure.code !== marketingStopped) return;
	const now = isoOf(nowMs());
	await store.consents.record([{ account, recipientKeys: [recipient], decision: 'withdrawn', category: 'marketing', source: 'whatsapp', decidedAt: now, evidenceId: `${marketingStopped}:${id}` }], now);
}
