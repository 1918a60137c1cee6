import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { InvalidInputError, type Message } from '../../../core/messages';
import { hashUploads, type HashedUpload } from '../../shared/pendingUpload';
import { toNodeError } from '../../shared/toNodeError';
import { checkDraft, readDraft, type ItemDraft } from './readDraft';
import type { DeliveryChoice } from './readDelivery';
import type { TemplateLookUp } from './readTemplate';
import { refusedItem, validatedItem } from './validatedItem';

/** The name under which a message is delivered at most once. */
export interface DeliveryKey {
	key: string;
	keyKind: 'execution' | 'business';
}

/** One item that is ready to be delivered. */
export interface PlannedMessage extends DeliveryKey {
	draft: ItemDraft;
	delivery: DeliveryChoice;
	message: Message;
	uploads: HashedUpload[];
	/** See Order. */
	bodyHash?: string;
}

/** What is to be done with one input item after it has been read: deliver it, or hand out what is finished already. */
export type Plan = { send: PlannedMessage } | { finished: INodeExecutionData } | { error: unknown };

/** What reading an item needs beside the item. */
export interface Reading {
	/** Names the account in the store. */
	account: string;
	lookUp: TemplateLookUp;
	/** The default idempotency key of an item. */
	executionKey: (index: number) => string;
}

/** Reads and checks one item; bad input stops the node, with Continue On Fail it is kept for an error item. */
export async function planItem(context: IExecuteFunctions, index: number, { account, lookUp, executionKey }: Reading): Promise<Plan> {
	let validateOnly = false;
	try {
		const draft = await readDraft(context, index, lookUp);
		({ validateOnly } = draft);
		const { message, delivery } = checkDraft(draft);
		const { businessKey } = delivery;
		const key: DeliveryKey = businessKey === undefined ? { key: executionKey(index), keyKind: 'execution' } : { key: businessKey, keyKind: 'business' };
		if (validateOnly) return { finished: validatedItem(message, { draft, account, ...key }, index) };
		const uploads = await hashUploads(draft.uploads);
		// Read again where files now stand in it by their content.
		return { send: { draft, delivery, message: uploads.length === 0 ? message : checkDraft(draft).message, uploads, ...key } };
	} catch (error) {
		if (validateOnly && error instanceof InvalidInputError) return { finished: refusedItem(error.problems, index) };
		if (!context.continueOnFail()) throw toNodeError(error, context.getNode(), index);
		return { error };
	}
}
