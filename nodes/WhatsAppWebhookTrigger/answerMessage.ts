import type { ITriggerFunctions } from 'n8n-workflow';
import type { CloudApi } from '../../core/cloudApi';
import { createCourier, type Order } from '../../core/delivery';
import type { InboundMessage } from '../../core/inbound';
import { maskPhones, readMessage } from '../../core/messages';
import type { Store } from '../../core/store';
import { processName } from '../shared/processName';
import { whereOf } from './triggerContext';

const minuteMs = 60_000;
const patienceMs = 30_000;

/** Who answers, and with what. */
export interface Answering {
	context: ITriggerFunctions;
	api: CloudApi;
	store: Store;
}

/** An answer as an order; the same message is answered once, whatever is said the second time. */
function orderOf(context: ITriggerFunctions, { phoneNumber, from, messageId }: InboundMessage, text: string): Order {
	const { id: workflowId, name: workflowName } = context.getWorkflow();
	const to = from.waId === undefined ? { type: 'userId' as const, value: from.userId } : { type: 'waId' as const, value: from.waId };
	return {
		key: `answer:${messageId}`,
		keyKind: 'execution',
		message: readMessage({ from: phoneNumber.id, to, content: { kind: 'text', body: text, previewUrl: false }, replyToMessageId: messageId }),
		route: { via: 'messages' },
		mode: 'now',
		urgency: 'urgent',
		context: { answerTo: messageId },
		source: { workflowId, workflowName, nodeName: context.getNode().name },
		onUnknown: 'deadLetter',
		graceMs: 15 * minuteMs,
		usefulForMs: 60 * minuteMs,
	};
}

/**
 * Answers a message through the outbox. It is written down when this resolves; it is sent meanwhile, and where this process
 * goes, by a WhatsApp Outbox Trigger. Throws a StoreError; what cannot be sent is logged.
 */
export async function answerMessage({ context, api, store }: Answering, message: InboundMessage, text: string): Promise<void> {
	const report = (error: unknown) => context.logger.warn(`WhatsApp webhook: a message could not be answered. ${maskPhones(error instanceof Error ? error.message : String(error))}`, whereOf(context));
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
