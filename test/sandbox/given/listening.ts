import type { SandboxOptions } from '../../../sandbox';
import { type Callback, startCallback } from './callback';
import type { Json } from './json';
import { type SandboxUnderTest, startSandboxUnderTest } from './sandboxUnderTest';
import { accountId, appId, appSecret } from './defaultIds';

/** A sandbox with a callback that hears everything, and a clock that stands still. */
export interface Listening {
	sandbox: SandboxUnderTest;
	callback: Callback;
	/** The values of all webhooks of a field, once what is due has happened. */
	heard(field: string): Promise<Json[]>;
	advance(advanceMs: number): Promise<void>;
	close(): Promise<void>;
}

const FIELDS = [
	'messages', 'message_template_status_update', 'message_template_quality_update', 'template_category_update', 'phone_number_quality_update',
	'flows', 'group_lifecycle_update', 'group_participants_update', 'group_settings_update', 'user_preferences', 'account_update', 'calls',
];

/** Starts both. */
export async function startListening(options: SandboxOptions = {}): Promise<Listening> {
	const [sandbox, callback] = await Promise.all([startSandboxUnderTest(options), startCallback()]);
	await sandbox.graph('POST', `/v25.0/${appId}/subscriptions`, {
		token: `${appId}|${appSecret}`,
		body: { object: 'whatsapp_business_account', callback_url: callback.url, verify_token: 'v', fields: FIELDS.join(',') },
	});
	await sandbox.graph('POST', `/v25.0/${accountId}/subscribed_apps`);
	await sandbox.control('POST', '/sandbox/clock', { frozen: true });
	const advance = async (advanceMs: number): Promise<void> => {
		await sandbox.control('POST', '/sandbox/clock', { advanceMs });
	};
	return {
		sandbox,
		callback,
		advance,
		async heard(field) {
			// Moving the clock by nothing waits for whatever is due and under way.
			await advance(0);
			return callback.received
				.flatMap(({ raw }) => JSON.parse(raw.toString()).entry.flatMap((entry: Json) => entry.changes))
				.filter((change: Json) => change.field === field)
				.map((change: Json) => change.value);
		},
		close: async () => {
			await sandbox.close();
			await callback.close();
		},
	};
}
