import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Refusal } from '../../core/inbound';
import { logPlace } from '../shared/logPlace';

/** Answers by hand, so that n8n neither adds a body nor starts an execution. */
export function answer(context: IWebhookFunctions, status: number, body: string, headers: Record<string, string> = {}): IWebhookResponseData {
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	response.status(status).type('text/plain').send(body);
	return { noWebhookResponse: true };
}

/** Refuses a request, with the reason in the log and not in the answer. */
export function refuse(context: IWebhookFunctions, { status, reason }: { status: Refusal['status'] | 403; reason: string }): IWebhookResponseData {
	context.logger.warn(`WhatsApp webhook refused with ${status}: ${reason}`, logPlace(context));
	return answer(context, status, `Refused: ${status === 413 ? 'too large' : status === 401 ? 'signature' : 'request'}`);
}
