import type { ITriggerFunctions } from 'n8n-workflow';
import type { CloudApi } from '../../core/cloudApi';
import { confirmationOf, hearMessages, type HeardMessage, type Hearing, type SaidMessage } from '../../core/conversations';
import { accountKey, createCourier, replyOrder, type Order } from '../../core/delivery';
import { preferencesOf, recipientKeysOf, type Attendant, type InboundMessage, type Observer } from '../../core/inbound';
import { wordsForLog } from '../../core/messages';
import type { Store } from '../../core/store';
import { logPlace } from '../shared/logPlace';
import { processName } from '../shared/processName';
import { sourceOf } from './triggerContext';

/** How the trigger deals with opt-out words: which it records, and whether it answers. */
export interface ConsentSettings {
	hearing: Hearing;
	confirms: boolean;
}

interface Parts {
	api: CloudApi;
	store: Store;
}

/** The answer is sent at once or by an Outbox Trigger; what comes in does not wait longer for it. */
const answerWithinMs = 5_000;

/** What was said in words to the business itself; a word in a group is for the group. */
function saidBy({ kind, text, group, messageId, from, sentAt, phoneNumber }: InboundMessage, now: string): SaidMessage[] {
	if ((kind !== 'text' && kind !== 'buttonReply') || text === undefined || group !== undefined) return [];
	return [{ messageId, text, recipientKeys: recipientKeysOf(from), waId: from.waId, name: from.name, sentAt: sentAt ?? now, phoneNumberId: phoneNumber.id }];
}

/** One answer for each decision, whoever hears it too; it goes also to somebody who has opted out just now. */
function confirmation(context: ITriggerFunctions, { messageId, word, entry }: HeardMessage, message: InboundMessage): Order {
	const text = confirmationOf(entry.decision === 'given' ? 'given' : 'withdrawn', word.category, word.language);
	return replyOrder(message, { key: `consent:${messageId}`, text, quotes: false, context: { consent: word.wish }, source: sourceOf(context), despiteOptOut: true });
}

/** Records opt-out and opt-in words as they come in, and answers each once in the person's language. */
export function consentAttendant(context: ITriggerFunctions, { api, store }: Parts, { hearing, confirms }: ConsentSettings): Attendant {
	return async (messages, now) => {
		const ours = messages.filter(({ businessAccountId }) => businessAccountId === api.account.businessAccountId);
		const heard = await hearMessages(store.consents, accountKey(api), ours.flatMap((message) => saidBy(message, now)), hearing, now);
		if (heard.length === 0) return new Map();
		const byId = new Map(ours.map((message) => [message.messageId, message]));
		if (confirms) {
			try {
				await createCourier({ store, api, owner: processName }).deliver(heard.map((one) => confirmation(context, one, byId.get(one.messageId)!)), { waitAtMostMs: answerWithinMs });
			} catch (error) {
				// The decision counts, answered or not.
				context.logger.warn(`WhatsApp webhook: an opt-out was recorded, and its confirmation could not be sent. ${wordsForLog(error)}`, logPlace(context));
			}
		}
		return new Map(
			heard.map(({ messageId, word: { wish, category, language, matched, certainty }, entry }) => [
				byId.get(messageId)!.eventKey,
				{ as: 'consent', isOver: false, details: { wish, category, language, matched, certainty, entry: entry.seq } },
			]),
		);
	};
}

/** Records what people choose in WhatsApp itself. */
export function consentObserver({ api, store }: Parts): Observer {
	return async (events, now) => {
		const ours = events.filter(({ businessAccountId }) => businessAccountId === api.account.businessAccountId);
		const account = accountKey(api);
		await store.consents.record(preferencesOf(ours, now).map((preference) => ({ account, ...preference })), now);
	};
}
