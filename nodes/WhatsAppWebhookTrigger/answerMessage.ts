import type { ITriggerFunctions } from 'n8n-workflow';
import type { CloudApi } from '../../core/cloudApi';
import { createCourier, replyOrder, type Order } from '../../core/delivery';
import type { InboundMessage } from '../../core/inbound';
import { wordsForLog } from '../../core/messages';
import type { Store } from '../../core/store';
import { logPlace } from '../shared/logPlace';
import { processName } from '../shared/processName';
import { sourceOf } from './triggerContext';

const patienceMs = 30_000;

/** Who answers, and with what. */
export interface Answering {
	context: ITriggerFunctions;
	api: CloudApi;
	store: Store;
}

/** An answer as an order; the same message is answered once, whatever is said the second time. */
function orderOf(context: ITriggerFunctions, message: InboundMessage, text: string): Order {
	const { messageId } = message;
	return replyOrder(message, { key: `answer:${messageId}`, text, quotes: true, context: { answerTo: messageId }, source: sourceOf(context) });
}

/**
 * Answers a message through the outbox. It is written down when this resolves; it is sent meanwhile, and where this process
 * goes, by a WhatsApp Outbox Trigger. Throws a StoreError; what cannot be sent is logged.
 */
export async function answerMessage({ context, api, store }: Answering, message: InboundMessage, text: string): Promise<void> {
	const report = (error: unknown) => context.logger.warn(`WhatsApp webhook: a message could not be answered. ${wordsForLog(error)}`, logPlace(context));
	const courier = createCourier({ store, api, owner: processName });
	let order: Order;
	try {
		order = orderOf(context, message, text);
	} catch (error) {
		return report(error);
	}
	await courier.deliver([{ ...order, mode: 'queue' }], { waitAtMostMs: 0 });
	// Others wait for what was read together with this message, and not for its answer.
	void courier.deliver([order], { waitAtMostMs: patienceMs }).catch(report);
}
