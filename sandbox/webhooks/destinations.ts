import type { World } from '../world/world';

/** Where a webhook goes, and the secret that signs it. */
export interface Destination {
	url: string;
	appSecret: string;
}

const OVERRIDABLE_FIELDS = new Set([
	'messages',
	'message_echoes',
	'calls',
	'history',
	'smb_message_echoes',
	'smb_app_state_sync',
	'group_lifecycle_update',
	'group_participants_update',
	'group_settings_update',
	'group_status_update',
	'user_preferences',
]);

/**
 * The callbacks of all apps that are subscribed to the account: the number's own first, then the account's, else the app's.
 * Meta: these overrides apply to message-like fields only; the app's own URL gets the fields the app asked for.
 */
export function destinationsOf(world: World, accountId: string, field: string, phoneNumberId?: string): Destination[] {
	const subscribers = world.accountSubscriptions.get(accountId);
	if (!subscribers) return [];
	return [...subscribers].flatMap(([appId, { overrideCallbackUrl }]) => {
		const app = world.apps.get(appId);
		const own = world.appSubscriptions.get(appId);
		const ofNumber = phoneNumberId === undefined ? undefined : world.phoneNumberCallbacks.get(phoneNumberId)?.get(appId);
		const override = OVERRIDABLE_FIELDS.has(field) ? (ofNumber ?? overrideCallbackUrl) : undefined;
		const url = override ?? (own?.fields.includes(field) ? own.callbackUrl : undefined);
		return app && url ? [{ url, appSecret: app.secret }] : [];
	});
}
