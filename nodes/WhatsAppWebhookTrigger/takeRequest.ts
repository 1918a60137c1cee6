import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { CloudApiAccount } from '../../core/cloudApi';
import { admit, type WebhookRequest } from '../../core/inbound';
import { wordsForLog } from '../../core/messages';
import { ChangeLog } from '../shared/changeLog';
import { logPlace } from '../shared/logPlace';
import { openOperationsStore } from '../shared/operationsStore';
import { accountOf } from './accountOf';
import { answer, refuse } from './answerRequest';
import { boxOf } from './boxOf';
import { alarmOf, intakeOf, ring } from './inboxDoor';
import { readSettings } from './readSettings';

const changes = new ChangeLog();

const secretsOf = ({ appSecret, nextAppSecret }: CloudApiAccount) => [appSecret, nextAppSecret] as const;

/** Admits with the account that is known, and once more with the credential as it is now, which may just have been corrected. */
async function admitRequest(context: IWebhookFunctions, request: WebhookRequest, known: CloudApiAccount) {
	const admitted = admit(request, secretsOf(known));
	if (admitted.accepted || admitted.signature !== 'wrong') return admitted;
	const now = await accountOf(context, Date.now(), true);
	return now === known ? admitted : admit(request, secretsOf(now));
}

/** A request to the live workflow: admit -> take into the inbox -> 200. The trigger, of whatever process, takes it from there. */
export async function takeRequest(context: IWebhookFunctions, request: WebhookRequest, account: CloudApiAccount): Promise<IWebhookResponseData> {
	const admitted = await admitRequest(context, request, account);
	const box = boxOf(context, account, readSettings(context, account.businessAccountId));
	const alarm = alarmOf(box);
	try {
		const store = await openOperationsStore(context);
		if (!admitted.accepted) {
			const event = admitted.signature === 'wrong' ? alarm.wrong(Date.now()) : undefined;
			if (event !== undefined) {
				await store.inbox.open(box, [], [{ key: event.eventKey, takenAt: new Date().toISOString(), content: event }]);
				ring([box]);
			}
			return refuse(context, admitted);
		}
		alarm.right();
		await intakeOf(store).take(box, admitted.text);
		if (changes.isNews(box, undefined)) context.logger.info('WhatsApp webhook: requests can be stored again', logPlace(context));
		return answer(context, 200, 'OK');
	} catch (error) {
		if (!admitted.accepted) return refuse(context, admitted);
		const said = wordsForLog(error);
		if (changes.isNews(box, said)) context.logger.error(`WhatsApp webhook: requests cannot be stored and are answered with 503, so that WhatsApp repeats them. ${said}`, logPlace(context));
		return answer(context, 503, 'Not stored: try again later', { 'Retry-After': '1' });
	}
}
