import type { World } from '../world/world';
import { GraphError } from './graphError';
import type { Caller } from './identifyCaller';

/** Identifies an app by `client_id` and `client_secret`. Throws 101 for an unknown app and 1 for a wrong secret. */
export function identifyApp(world: World, parameter: (name: string) => string | undefined): Caller {
	const appId = parameter('client_id');
	if (!appId) throw refusal(101, 'Missing client_id parameter.');
	const app = world.apps.get(appId);
	if (!app) throw refusal(101, 'Error validating application. Cannot get application info due to a system error.');
	if (parameter('client_secret') !== app.secret) throw refusal(1, 'Error validating client secret.');
	return { kind: 'app', appId };
}

function refusal(code: number, message: string): GraphError {
	return new GraphError(400, message, { type: 'OAuthException', code });
}
