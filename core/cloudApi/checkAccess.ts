import { z } from 'zod/v4';
import type { CloudApi } from './cloudApi';
import { CloudApiError } from './failures/cloudApiError';
import type { Failure } from './failures/failure';
import { appRefused } from './preflight/checks/checkAppSecret';
import { neededScopes } from './preflight/checks/checkPermissions';

/** Whether the account can be used, in a sentence for the person who entered the credential. */
export interface AccessReport {
	ok: boolean;
	message: string;
}

const accountAnswer = z.looseObject({ id: z.string(), name: z.string().optional() });

const tokenAnswer = z.looseObject({
	data: z.looseObject({
		app_id: z.coerce.string().optional(),
		is_valid: z.boolean().optional(),
		scopes: z.array(z.string()).optional(),
	}),
});

const refused = (message: string): AccessReport => ({ ok: false, message });

function explainAccountFailure(failure: Failure, api: CloudApi): AccessReport {
	const { businessAccountId, baseUrl } = api.account;
	if (failure.category === 'notSent' || failure.category === 'unknownOutcome') {
		return refused(`The API base URL ${baseUrl} cannot be reached. ${failure.fix}`);
	}
	if (failure.code === 100 && failure.subcode === 33) {
		return refused(
			`The Business Account ID ${businessAccountId} is unknown to this access token. Check the ID, and that the token's system user is assigned to this WhatsApp account.`,
		);
	}
	if (failure.code === 10 || (failure.code !== undefined && failure.code >= 200 && failure.code <= 299)) {
		return refused('The access token lacks the permission whatsapp_business_management. Create a new token that has it.');
	}
	return refused(`${failure.what} ${failure.fix}`);
}

async function inspectToken(api: CloudApi): Promise<AccessReport | undefined> {
	const { accessToken, appId, appSecret } = api.account;
	const asApp = appId !== '' && appSecret !== '';
	try {
		const { data } = await api.call({
			method: 'GET',
			path: 'debug_token',
			query: { input_token: accessToken },
			as: asApp ? 'app' : 'account',
			answer: tokenAnswer,
		});
		if (data.is_valid === false) return refused('The access token is no longer valid. Create a new permanent token and enter it.');
		if (appId !== '' && data.app_id !== undefined && data.app_id !== appId) {
			return refused(`The access token belongs to another app (${data.app_id}) than the App ID ${appId}. Use a token, an App ID and an App Secret of the same app.`);
		}
		const missing = neededScopes.filter(([scope]) => data.scopes !== undefined && !data.scopes.includes(scope));
		if (missing.length === 0) return undefined;
		const list = missing.map(([scope, purpose]) => `${scope} (to ${purpose})`).join(' and ');
		return refused(`The access token lacks the permission ${list}. Create a new token that has it.`);
	} catch (error) {
		if (!(error instanceof CloudApiError)) throw error;
		if (asApp && appRefused.has(error.failure.code ?? -1)) {
			return refused('The App ID and the App Secret do not belong together, so no webhook could be verified. Copy both from the same app: App settings, Basic.');
		}
		// Providers without a token inspection are usable all the same; the account itself answered.
		return undefined;
	}
}

/** Calls the API the way the nodes will and says in plain words what is wrong: token, permission, account id, address. */
export async function checkAccess(api: CloudApi): Promise<AccessReport> {
	let name: string | undefined;
	try {
		const account = await api.call({ method: 'GET', path: api.account.businessAccountId, query: { fields: 'id,name' }, answer: accountAnswer });
		name = account.name;
	} catch (error) {
		if (error instanceof CloudApiError) return explainAccountFailure(error.failure, api);
		throw error;
	}
	const problem = await inspectToken(api);
	return problem ?? { ok: true, message: name === undefined ? 'Connected.' : `Connected to ${name}.` };
}
