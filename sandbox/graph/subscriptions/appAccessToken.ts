import { callerAppId } from '../identifyCaller';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { readParameters } from './readParameters';

/** `/oauth/access_token` with `grant_type=client_credentials`: the app's own access token. Source: Meta, access tokens, app access tokens. */
export function appAccessToken({ emulator: { world }, caller, body, query }: GraphCall<NodeOf<'root'>>): unknown {
	const grant = readParameters(body, query)('grant_type');
	if (grant !== 'client_credentials') throw plainGraphError(100, '(#100) Param grant_type must be client_credentials');
	const appId = callerAppId(caller);
	return { access_token: `${appId}|${world.apps.get(appId)?.secret}`, token_type: 'bearer' };
}
