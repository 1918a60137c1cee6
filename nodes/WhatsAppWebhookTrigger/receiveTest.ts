import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { CloudApiAccount } from '../../core/cloudApi';
import { isWanted, receive, type WebhookRequest } from '../../core/inbound';
import { answer, refuse } from './answerRequest';
import { eventOutputs } from './eventOutputs';
import { readSettings } from './readSettings';
import { settleInStore } from './settleInStore';
import { handOver } from './testHandOver';

/** A request while somebody builds: its events start the test run at once, without the inbox; so does a signature of another secret, to say so in the node. */
export async function receiveTest(context: IWebhookFunctions, request: WebhookRequest, account: CloudApiAccount): Promise<IWebhookResponseData> {
	const received = receive(request, [account.appSecret, account.nextAppSecret]);
	if (!received.accepted) {
		if (received.signature !== 'wrong') return refuse(context, received);
		refuse(context, received);
		handOver(context, {
			problem: 'A webhook came, but its signature does not match the App Secret of the credential.',
			fix: "Copy the App Secret of the app that sends the webhooks (Meta's dashboard, App settings, Basic) into the credential. While the secret is being changed, enter the other one as Second App Secret.",
		});
		return { noWebhookResponse: true, workflowData: [[{ json: {} }], [], []] };
	}
	const { filter } = readSettings(context, account.businessAccountId);
	const events = await settleInStore(context, received.events);
	if (events === undefined) return answer(context, 503, 'Not stored: try again later');
	const { lists } = eventOutputs(events.filter((event) => isWanted(event, { ...filter, businessAccountId: undefined })));
	if (lists.every((items) => items.length === 0)) return answer(context, 200, 'OK');
	handOver(context, { outputs: lists });
	return { workflowData: lists };
}
