/** The outer shape of every webhook: one account, one change. Meta: webhooks, notification payload. */
export interface Envelope {
	object: 'whatsapp_business_account';
	entry: Array<{ id: string; time?: number; changes: Array<{ field: string; value: unknown }> }>;
}

const WITHOUT_TIME = new Set(['messages', 'message_echoes', 'smb_message_echoes', 'calls', 'history']);

/** Whether a field is about messages: those go without `time`, and in batches. */
export function isAboutMessages(field: string): boolean {
	return WITHOUT_TIME.has(field);
}

/** Wraps a value for its account and field. Meta: `time`, in Unix seconds, stands on what is about accounts and templates only. */
export function wrap(accountId: string, field: string, value: unknown, now: number): Envelope {
	const time = isAboutMessages(field) ? {} : { time: Math.floor(now / 1_000) };
	return { object: 'whatsapp_business_account', entry: [{ id: accountId, ...time, changes: [{ field, value }] }] };
}
