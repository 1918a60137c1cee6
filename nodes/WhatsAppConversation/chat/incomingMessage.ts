import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What an item of the WhatsApp Webhook Trigger tells about its chat. */
export interface IncomingMessage {
	phoneNumber: IDataObject;
	from?: IDataObject;
	group?: IDataObject;
	messageId?: string;
	sentAt?: string;
	text?: string;
	kind?: string;
	json: IDataObject;
}

const triggerType = /\.whatsAppWebhookTrigger$/;

const isObject = (value: unknown): value is IDataObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function readMessage(json: unknown): IncomingMessage | undefined {
	if (!isObject(json) || !isObject(json.phoneNumber)) return undefined;
	// A call and other account events name the person `party`.
	const from = isObject(json.from) ? json.from : isObject(json.party) ? json.party : undefined;
	const group = isObject(json.group) ? json.group : undefined;
	if (from === undefined && group === undefined) return undefined;
	return { phoneNumber: json.phoneNumber, from, group, messageId: textOf(json.messageId), sentAt: textOf(json.sentAt), text: textOf(json.text), kind: textOf(json.kind), json };
}

/** The item of a trigger further up that this item comes from, whatever nodes lie between; undefined where n8n cannot tell. */
function fromTrigger(context: IExecuteFunctions, index: number): unknown {
	for (const { name, type } of context.getParentNodes(context.getNode().name)) {
		if (!triggerType.test(type)) continue;
		try {
			return (context.getWorkflowDataProxy(index).$(name) as { item?: { json?: unknown } }).item?.json;
		} catch {
			// It did not run this time, or the connection between the items was lost on the way.
		}
	}
	return undefined;
}

/** The message that an item is about: the item itself, else the one of the WhatsApp Webhook Trigger that it comes from. */
export function incomingMessage(context: IExecuteFunctions, index: number): IncomingMessage | undefined {
	return readMessage(context.getInputData()[index]?.json) ?? readMessage(fromTrigger(context, index));
}
