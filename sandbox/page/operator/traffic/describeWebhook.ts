import type { Numbered } from '../../../journal/journal';
import type { WebhookRecord } from '../../../journal/records';
import type { Tone } from '../../controls/tone';
import { showDuration } from '../../text/showDuration';
import { showExactTime } from '../../text/showTime';
import type { ExchangeView } from './exchange';
import { firstAt, readObject, textAt } from './readObject';

const OUTCOME: Record<WebhookRecord['outcome'], { words: string; tone: Tone }> = {
	delivered: { words: 'Delivered', tone: 'good' },
	refused: { words: 'Refused', tone: 'bad' },
	unreachable: { words: 'Unreachable', tone: 'bad' },
	nobody: { words: 'Nobody listens', tone: 'warn' },
	lost: { words: 'Lost', tone: 'warn' },
};

/** An attempt to deliver a webhook as the journal shows it. */
export function describeWebhook(record: Numbered<WebhookRecord>): ExchangeView {
	const { seq, at, webhookId, attempt, outcome, faults = [], url, status, error, signature, body, retryInMs } = record;
	const { words, tone } = OUTCOME[outcome];
	const again = retryInMs === undefined ? undefined : `again in ${showDuration(retryInMs)}`;
	return {
		key: `webhook-${seq}`,
		way: 'webhook',
		at,
		title: `${titleOf(body)}${attempt > 1 ? `, attempt ${attempt}` : ''}`,
		outcome: { words: outcome === 'refused' && status !== null ? String(status) : words, tone },
		reason: outcome === 'delivered' ? undefined : reasonOf(record, again),
		faults,
		facts: [
			{ name: 'Callback', value: url ?? 'none: no app is subscribed to the account', copies: url !== null },
			{ name: 'Sent', value: [showExactTime(at), `attempt ${attempt}`, again].filter(Boolean).join(', ') },
			{ name: 'Answer', value: status === null ? (error ?? 'none') : `HTTP ${status}` },
			{ name: 'Signature', value: signature ?? 'none', copies: signature !== null },
			{ name: 'Webhook', value: webhookId },
		],
		body,
	};
}

/** What it brings: a receipt, a message of a person, or a field. */
function titleOf(body: string): string {
	const change = firstAt(firstAt(readObject(body), 'entry'), 'changes');
	const value = change?.['value'];
	const status = firstAt(value, 'statuses');
	if (status) return `Receipt ${textAt(status, 'status') ?? '?'} for ${textAt(status, 'recipient_id') ?? textAt(status, 'recipient_user_id') ?? '?'}`;
	const message = firstAt(value, 'messages');
	if (message) return `Message ${textAt(message, 'type') ?? '?'} from ${textAt(message, 'from') ?? textAt(message, 'from_user_id') ?? '?'}`;
	const event = textAt(value, 'event');
	return [textAt(change, 'field') ?? 'Webhook', event].filter(Boolean).join(': ');
}

function reasonOf({ outcome, status, error }: WebhookRecord, again: string | undefined): string {
	const cause: Record<WebhookRecord['outcome'], string> = {
		delivered: '',
		refused: `The callback answered ${status}; only 200 counts`,
		unreachable: error ?? 'The callback could not be reached',
		nobody: 'No app is subscribed to this account',
		lost: 'A fault kept it back',
	};
	return [cause[outcome], again].filter(Boolean).join(', ');
}
