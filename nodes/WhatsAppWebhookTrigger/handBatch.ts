import { NodeOperationError, type ITriggerFunctions } from 'n8n-workflow';
import { markAsRead, type CloudApi } from '../../core/cloudApi';
import type { AccountEvent, HandedEvent, InboundMessage } from '../../core/inbound';
import { wordsForLog } from '../../core/messages';
import { attachMedia } from '../shared/attachMedia';
import { emitOnce } from '../shared/emitOnce';
import { logPlace } from '../shared/logPlace';
import { toNodeError } from '../shared/toNodeError';
import { eventOutputs } from './eventOutputs';
import type { TriggerSettings } from './readSettings';

type Handed = HandedEvent & { event: 'message' | 'receipt' | 'account' };

const isMismatch = (event: Handed): event is AccountEvent => event.event === 'account' && event.kind === 'signatureMismatch';
const isMessage = (event: Handed): event is InboundMessage => event.event === 'message';

/** A failed execution is what a builder sees, in the list and by the error workflow. */
function showMismatch(context: ITriggerFunctions, { what, fix }: AccountEvent): void {
	context.logger.error(`WhatsApp webhook: ${what} ${fix}`, logPlace(context));
	context.saveFailedExecution(new NodeOperationError(context.getNode(), what, { description: fix }));
}

async function markMessages(context: ITriggerFunctions, api: CloudApi, messages: InboundMessage[], withTyping: boolean): Promise<void> {
	for (const { phoneNumber, messageId } of messages) {
		try {
			await markAsRead(api, phoneNumber.id, messageId, withTyping);
		} catch (error) {
			context.logger.warn(`WhatsApp webhook: a message could not be marked as read. ${wordsForLog(error)}`, logPlace(context));
		}
	}
}

async function emit(context: ITriggerFunctions, lists: ReturnType<typeof eventOutputs>['lists'], id: string): Promise<void> {
	try {
		await emitOnce(context, lists, id);
	} catch (error) {
		context.logger.warn(`WhatsApp webhook: n8n did not take ${lists.flat().length} event(s); they are handed on again. ${wordsForLog(error)}`, logPlace(context));
		throw toNodeError(error, context.getNode());
	}
}

/** Hands one batch on to n8n: files -> one execution -> marked as read. Rejects when n8n did not take it. */
export async function handBatch(context: ITriggerFunctions, api: CloudApi, settings: TriggerSettings, batch: { id: string; events: HandedEvent[] }): Promise<void> {
	const events = batch.events as Handed[];
	for (const event of events.filter(isMismatch)) showMismatch(context, event);
	const asked = events.filter((event) => !isMismatch(event) || settings.filter.events.has('account'));
	if (asked.length === 0) return;
	const messages = asked.filter(isMessage);
	const { lists, itemOf } = eventOutputs(asked);
	if (settings.mediaMaxBytes !== undefined) {
		for (const message of messages) if (message.media !== undefined) await attachMedia(context, api, itemOf.get(message)!, message.media, settings.mediaMaxBytes);
	}
	if (settings.markAsRead !== 'no') void markMessages(context, api, messages, settings.markAsRead === 'typing');
	await emit(context, lists, batch.id);
}
