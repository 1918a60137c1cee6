import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sendMessage, type CloudApi } from '../../../core/cloudApi';
import { InvalidInputError, readMessage, type Recipient } from '../../../core/messages';
import { openCredential } from '../../shared/credential';
import { sendWithUploads } from '../../shared/sendWithUploads';
import { toErrorItem } from '../../shared/toErrorItem';
import { toNodeError } from '../../shared/toNodeError';
import { checkDraft, readDraft, type ItemDraft } from './readDraft';
import { rememberTemplates, type TemplateLookUp } from './readTemplate';
import { refusedItem, validatedItem } from './validatedItem';

/** What is to be done with one input item after it has been read: send it, or hand out an item that is finished already. */
type Plan = { send: ItemDraft } | { finished: INodeExecutionData } | { error: unknown };

async function planItem(context: IExecuteFunctions, index: number, lookUp: TemplateLookUp): Promise<Plan> {
	let validateOnly = false;
	try {
		const draft = await readDraft(context, index, lookUp);
		({ validateOnly } = draft);
		const message = checkDraft(draft);
		return validateOnly ? { finished: validatedItem(message, draft, index) } : { send: draft };
	} catch (error) {
		if (validateOnly && error instanceof InvalidInputError) return { finished: refusedItem(error.problems, index) };
		if (!context.continueOnFail()) throw toNodeError(error, context.getNode(), index);
		return { error };
	}
}

const addressOf = (to: Recipient) => (to.type === 'phone' ? to.phone : to.type === 'waId' ? to.waId : to.type === 'userId' ? to.userId : to.groupId);

async function sendItem(api: CloudApi, draft: ItemDraft, index: number): Promise<INodeExecutionData> {
	let message = readMessage(draft.message);
	const { messageId, messageStatus, waId, userId } = await sendWithUploads(api, message.from, draft.uploads, async () => {
		// Read again: the ids of the uploaded files stand in the draft now.
		message = readMessage(draft.message);
		return await sendMessage(api, message, draft.route);
	});
	const json: IDataObject = {
		outcome: 'accepted',
		messageId,
		kind: message.content.kind,
		recipient: { input: addressOf(message.to), ...(waId && { waId }), ...(userId && { userId }) },
		phoneNumberId: message.from,
		acceptedAt: new Date().toISOString(),
		...(messageStatus && { messageStatus }),
	};
	return { json, pairedItem: { item: index } };
}

function sentBefore(count: number): string {
	const [were, them] = count === 1 ? ['one message was', 'it'] : [`${count} messages were`, 'them'];
	return `Before this item, ${were} accepted; running the node again would send ${them} again. To keep the results of the others, set On Error to continue.`;
}

/**
 * The node's way: every item is read and checked before the first one is sent, so that bad input stops the whole node
 * with nothing half-sent; then each is sent. With Continue On Fail, every failed item becomes one error item.
 */
export async function sendItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const api = await openCredential(context);
	const lookUp = rememberTemplates(api);
	const plans: Plan[] = [];
	for (const index of context.getInputData().keys()) plans.push(await planItem(context, index, lookUp));

	const output: INodeExecutionData[] = [];
	for (const [index, plan] of plans.entries()) {
		try {
			if ('error' in plan) throw plan.error;
			output.push('finished' in plan ? plan.finished : await sendItem(api, plan.send, index));
		} catch (error) {
			const nodeError = toNodeError(error, context.getNode(), index);
			if (!context.continueOnFail()) {
				const sent = output.filter(({ json }) => json.outcome === 'accepted');
				nodeError.context.sentBefore = sent.map(({ json, pairedItem }) => ({ ...(pairedItem as { item: number }), messageId: json.messageId }));
				if (sent.length > 0) nodeError.description = `${nodeError.description ?? ''} ${sentBefore(sent.length)}`.trim();
				throw nodeError;
			}
			output.push(toErrorItem(error, nodeError, index));
		}
	}
	return output;
}
