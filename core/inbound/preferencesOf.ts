import type { NewConsent } from '../store';
import type { InboundEvent, Party } from './events';
import { recipientKeysOf } from './recipientKeysOf';

/** The person has stopped marketing messages of this business in WhatsApp. Source: Meta, error codes. */
const marketingStopped = 131050;

type Preference = Omit<NewConsent, 'account'>;

function preference(party: Partial<Party> | undefined, decision: Preference['decision'], evidenceId: string, decidedAt: string): Preference[] {
	const recipientKeys = party === undefined ? [] : recipientKeysOf(party);
	if (recipientKeys.length === 0) return [];
	return [{ recipientKeys, decision, category: 'marketing', source: 'whatsapp', decidedAt, evidenceId, name: party?.name }];
}

/**
 * What people have chosen in WhatsApp itself: no marketing messages, or marketing messages again. It is told by an event of its own and by
 * messages that fail because of it. Source: Meta, user_preferences; error codes.
 */
export function preferencesOf(events: readonly InboundEvent[], now: string): Preference[] {
	return events.flatMap((event) => {
		if (event.event === 'account' && event.kind === 'marketingPreference') {
			const { status, party, eventKey, occurredAt = now } = event;
			if (status !== 'stop' && status !== 'resume') return [];
			return preference(party, status === 'stop' ? 'withdrawn' : 'given', eventKey, occurredAt);
		}
		if (event.event === 'receipt' && event.failure?.code === marketingStopped) {
			return preference(event.to, 'withdrawn', `${marketingStopped}:${event.messageId}`, event.occurredAt ?? now);
		}
		return [];
	});
}
