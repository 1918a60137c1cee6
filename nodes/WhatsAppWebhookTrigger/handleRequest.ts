import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { verifyToken, type CloudApiAccount } from '../../core/cloudApi';
import { answerHandshake } from '../../core/inbound';
import { accountOf } from './accountOf';
import { answer, refuse } from './answerRequest';
import { receiveTest } from './receiveTest';
import { takeRequest } from './takeRequest';

/** Answers with the account that is known, and once more with the credential as it is now: Meta asks as soon as a workflow is published, which may be just after the credential was changed. */
async function handshake(context: IWebhookFunctions, known: CloudApiAccount): Promise<IWebhookResponseData> {
	const callbackUrl = context.getNodeWebhookUrl('default') ?? '';
	const answerOf = ({ appSecret }: CloudApiAccount) => answerHandshake(context.getQueryData() as IDataObject, verifyToken(callbackUrl, appSecret));
	const first = answerOf(known);
	const result = first.status === 200 ? first : answerOf(await accountOf(context, Date.now(), true));
	return result.status === 200 ? answer(context, 200, result.body) : refuse(context, result);
}

/** The bytes as they came. n8n reads them beforehand only where it knows the content type. */
async function rawBodyOf(request: { rawBody?: Buffer; readRawBody?: () => Promise<void> }): Promise<Buffer> {
	if (request.rawBody === undefined) await request.readRawBody?.();
	return request.rawBody ?? Buffer.alloc(0);
}

/** One request to n8n's URL: handshake; in a test, its events at once; otherwise into the inbox, which the trigger reads. */
export async function handleRequest(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const account = await accountOf(context, Date.now());
	if (account.appSecret === '') return refuse(context, { status: 401, reason: 'the credential has no App Secret, so no request can be verified; enter it' });
	if (context.getWebhookName() === 'setup') return await handshake(context, account);

	const request = context.getRequestObject();
	const webhook = { rawBody: await rawBodyOf(request), signature: request.headers['x-hub-signature-256'] };
	return context.getMode() === 'manual' ? await receiveTest(context, webhook, account) : await takeRequest(context, webhook, account);
}
