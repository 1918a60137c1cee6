import { findApp } from '../identifyCaller';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';

/** `GET /debug_token?input_token=`: what a token is and may do; a token that is no good is told as data, not as an error. */
export function debugToken({ emulator: { world }, query }: GraphCall<NodeOf<'root'>>): unknown {
	const presented = query.get('input_token');
	if (!presented) throw plainGraphError(100, '(#100) The parameter input_token is required');
	const appId = findApp(world, presented);
	if (appId !== undefined) {
		return { data: { app_id: appId, type: 'APP', application: world.apps.get(appId)?.name, is_valid: true, scopes: [] } };
	}
	const token = world.tokens.get(presented);
	if (!token) {
		return { data: { error: { code: 190, message: 'Invalid OAuth access token.' }, is_valid: false, scopes: [] } };
	}
	const { state, scopes, accountIds } = token;
	return {
		data: {
			app_id: token.appId,
			type: 'SYSTEM_USER',
			application: world.apps.get(token.appId)?.name,
			// Zero means that a token does not expire.
			expires_at: state === 'expired' ? 1_780_000_000 : 0,
			is_valid: state === undefined,
			scopes,
			granular_scopes: scopes.map((scope) => ({ scope, target_ids: accountIds })),
			user_id: '600111222333444',
			...(state && {
				error: { code: 190, message: 'Error validating access token', subcode: state === 'expired' ? 463 : 467 },
			}),
		},
	};
}
