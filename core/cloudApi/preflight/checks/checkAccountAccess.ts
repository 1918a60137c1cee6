import type { Check } from '../check';
import type { Facts } from '../facts';
import { neededScopes } from './checkPermissions';
import { unknownFact } from './unknownFact';

const graphObjectMissing = 33;

/** Whether the token may touch this account: Graph answers for it, and no permission is confined to other accounts. */
export function checkAccountAccess({ token, accountNode, account }: Facts): Check {
	const id = 'accountAccess';
	const { businessAccountId } = account;
	const assign = "Check the Business Account ID, and assign the token's system user to this WhatsApp account in Meta Business settings.";
	const confined = neededScopes.map(([scope]) => scope).filter((scope) => token.known && token.value.targets.get(scope)?.includes(businessAccountId) === false);
	if (!accountNode.known && accountNode.failure?.code === 100 && accountNode.failure.subcode === graphObjectMissing) {
		return { id, state: 'failed', what: `The Business Account ID ${businessAccountId} is unknown to this access token.`, fix: assign };
	}
	if (confined.length > 0) return { id, state: 'failed', what: `The access token has ${confined.join(' and ')} for other accounts, and not for ${businessAccountId}.`, fix: assign };
	if (!accountNode.known) return unknownFact(id, 'The access to the account', accountNode.failure);
	return { id, state: 'ok', what: 'The access token may use this account.' };
}
