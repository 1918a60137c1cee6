/** The outer shape of every webhook: one account, one change. Meta: webhooks, notification payload. */
export interface Envelope {
	object: 'whatsapp_business_account';
	entry: Array<{ id: string; changes: Array<{ field: string; value: unknown }> }>;
}

/** Wraps a value for its account and field. */
export function wrap(accountId: string, field: string, value: unknown): Envelope {
	return { object: 'whatsapp_business_account', entry: [{ id: accountId, changes: [{ field, value }] }] };
}
