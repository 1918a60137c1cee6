import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readAccount, verifyToken } from '../../core/cloudApi';
import { answerHandshake, receive, type InboundEvent } from '../../core/inbound';
import { cloudApiCredential } from '../shared/credential';
import { settleInStore } from './settleInStore';

type Update = 'messages' | 'receipts';

/** Answers by hand, so that n8n neither adds a body nor starts an execution. */
function answer(context: IWebhookFunctions, status: number, body: string): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(body);
	return { noWebhookResponse: true };
}

function refuse(context: IWebhookFunctions, status: number, reason: string): IWebhookResponseData {
	context.logger.warn(`WhatsApp webhook refused with ${status}: ${reason}`, {
		node: context.getNode().name,
		workflowId: context.getWorkflow().id,
	});
	return answer(context, status, `Refused: ${status === 413 ? 'too large' : status === 401 ? 'signature' : 'request'}`);
}

/** JSON leaves out what is undefined, as items of n8n should. */
function toItem(event: InboundEvent) {
	return { json: JSON.parse(JSON.stringify(event)) as IDataObject };
}

async function handshake(context: IWebhookFunctions, appSecret: string): Promise<IWebhookResponseData> {
	const callbackUrl = context.getNodeWebhookUrl('default') ?? '';
	const result = answerHandshake(context.getQueryData() as IDataObject, verifyToken(callbackUrl, appSecret));
	return result.status === 200 ? answer(context, 200, result.body) : refuse(context, result.status, result.reason);
}

/** One request to the webhook: handshake, or verify -> parse -> normalise -> settle receipts -> one item per event on its output. */
export async function handleRequest(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { appSecret } = readAccount(await context.getCredentials(cloudApiCredential));
	if (appSecret === '') return refuse(context, 401, 'the credential has no App Secret, so no request can be verified; enter it');
	if (context.getWebhookName() === 'setup') return await handshake(context, appSecret);

	const request = context.getRequestObject();
	const rawBody = (request as { rawBody?: Buffer }).rawBody ?? Buffer.alloc(0);
	const received = receive({ rawBody, signature: request.headers['x-hub-signature-256'] }, appSecret);
	if (!received.accepted) return refuse(context, received.status, received.reason);

	const events = await settleInStore(context, received.events);
	if (events === undefined) return answer(context, 503, 'Not stored: try again later');

	const others = events.filter((event) => event.event === 'account');
	if (others.length > 0) {
		context.logger.info(`WhatsApp webhook: ${others.length} event(s) that are neither message nor receipt have no output yet`, {
			fields: [...new Set(others.map((event) => event.field))].join(', '),
		});
	}
	const updates = context.getNodeParameter('updates', []) as Update[];
	const pick = (update: Update, event: InboundEvent['event']) =>
		updates.includes(update) ? events.filter((entry) => entry.event === event).map(toItem) : [];
	const outputs = [pick('messages', 'message'), pick('receipts', 'receipt')];
	if (outputs.every((items) => items.length === 0)) return answer(context, 200, 'OK');
	return { workflowData: outputs };
}
