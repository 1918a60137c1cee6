import type { SeedToken } from '../seed/seed';
import type { Caller } from './identifyCaller';
import { plainGraphError, unknownObject } from './graphError';

/** What a route asks of its caller; `appSecret`: the id and the secret of an app as parameters, in place of a token. */
export type Requirement = 'messaging' | 'management' | 'app' | 'appSecret' | 'any';

/** Lets a caller with a fitting token pass. Throws 100/33 for a foreign account, 10 or 200 for a missing permission, 15 where only an app may call. */
export function permit(caller: Caller, requirement: Requirement, target: { method: string; id: string; accountId?: string }): void {
	if (requirement === 'any' || requirement === 'appSecret') return;
	if (requirement === 'app') {
		if (caller.kind !== 'app') throw plainGraphError(15, '(#15) This method must be called with an app access_token.');
		if (caller.appId !== target.id) throw unknownObject(target.method, target.id);
		return;
	}
	if (caller.kind === 'app') throw plainGraphError(190, 'A user access token is required to request this resource.');
	if (target.accountId !== undefined && !caller.token.accountIds.includes(target.accountId)) {
		throw unknownObject(target.method, target.id);
	}
	requireScope(caller.token, requirement);
}

function requireScope(token: SeedToken, requirement: 'messaging' | 'management'): void {
	if (token.scopes.includes(`whatsapp_business_${requirement}`)) return;
	throw requirement === 'messaging'
		? plainGraphError(10, '(#10) Application does not have permission for this action')
		: plainGraphError(200, '(#200) You do not have the necessary permissions to manage this account: whatsapp_business_management is missing');
}
