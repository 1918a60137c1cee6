import type { World } from '../world/world';

/** Where a webhook goes, and the secret that signs it. */
export interface Destination {
	url: string;
	appSecret: string;
}

const OVERRIDABLE_FIELDS = new Set(['messages', 'message_echoes', 'calls', 'history', 'smb_message_echoes', 'smb_app_state_sync']);

/**
 * The callbacks of all apps that are subscribed to the account: the account's override first, else the app's own URL.
 * Meta: an override applies to message-like fields only; the app's own URL gets the fields the app asked for.
 */
export function destinationsOf(world: World, accountId: string, field: string): Destination[] {
	const subscribers = world.accountSubscriptions.get(accountId) ?? new Map();
	return [...subscribers].flatMap(([appId, { overrideCallbackUrl }]) => {
		const app = world.apps.get(appId);
		const own = world.appSubscriptions.get(appId);
		const override = OVERRIDABLE_FIELDS.has(field) ? overrideCallbackUrl : undefined;
		const url = override ?? (own?.fields.includes(field) ? own.callbackUrl : undefined);
		return app && url ? [{ url, appSecret: app.secret }] : [];
	});
}
