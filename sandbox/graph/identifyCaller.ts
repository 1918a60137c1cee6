import type { SeedToken } from '../seed/seed';
import type { World } from '../world/world';
import { plainGraphError } from './graphError';

/** Who calls: someone with an access token, or an app with its own secret. */
export type Caller = { kind: 'token'; token: SeedToken } | { kind: 'app'; appId: string };

/** Finds out who calls from the Authorization header or the `access_token` parameter. Throws 104 without a token and 190 with a wrong one. */
export function identifyCaller(world: World, authorization: string | undefined, query: URLSearchParams): Caller {
	const presented = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(authorization ?? '')?.[1]?.trim() ?? query.get('access_token');
	if (!presented) throw plainGraphError(104);
	const app = findApp(world, presented);
	if (app) return { kind: 'app', appId: app };
	const token = world.tokens.get(presented);
	if (!token) throw plainGraphError(190, 'Invalid OAuth access token - Cannot parse access token');
	if (token.state === 'expired') {
		throw plainGraphError(190, 'Error validating access token: Session has expired', 463);
	}
	if (token.state === 'invalidated') {
		throw plainGraphError(190, 'Error validating access token: The session has been invalidated', 467);
	}
	return { kind: 'token', token };
}

/** The app on whose behalf somebody calls. */
export function callerAppId(caller: Caller): string {
	return caller.kind === 'app' ? caller.appId : caller.token.appId;
}

/** The app whose access token `appId|appSecret` this is. */
export function findApp(world: World, presented: string): string | undefined {
	const [appId = '', secret] = presented.split('|');
	return secret !== undefined && world.apps.get(appId)?.secret === secret ? appId : undefined;
}
