import { sandboxAccount } from './sandboxAccount';

const { businessAccountId, phoneNumberId, ana } = sandboxAccount;

const metadata = { display_phone_number: '15550100200', phone_number_id: phoneNumberId };
const contacts = [{ profile: { name: 'Ana Duarte' }, wa_id: ana.waId, user_id: ana.userId }];

/** A message of Ana on the wire. Source: Meta, messages webhook reference; ids are made up. */
export function wireMessage(id: string, content: Record<string, unknown>): Record<string, unknown> {
	return { from: ana.waId, from_user_id: ana.userId, id, timestamp: '1790000000', ...content };
}

/** A receipt for a message to Ana on the wire. Source: Meta, status webhooks. */
export function wireReceipt(id: string, status: string, more: Record<string, unknown> = {}): Record<string, unknown> {
	return { id, status, timestamp: '1790000005', recipient_id: ana.waId, recipient_user_id: ana.userId, ...more };
}

/** One change of field `messages`, with messages or receipts in it. */
export function messagesChange(value: { messages?: unknown[]; statuses?: unknown[]; errors?: unknown[] }): {
	field: string;
	value: Record<string, unknown>;
} {
	return { field: 'messages', value: { messaging_product: 'whatsapp', metadata, contacts, ...value } };
}

/**
 * A whole webhook body as Meta writes it: everything outside ASCII as \uXXXX and each slash as \/, so that only the raw
 * bytes match the signature.
 */
export function webhookBody(...changes: Array<{ field: string; value: unknown }>): Buffer {
	const envelope = { object: 'whatsapp_business_account', entry: [{ id: businessAccountId, changes }] };
	const text = JSON.stringify(envelope)
		.replaceAll('/', '\\/')
		.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
	return Buffer.from(text, 'ascii');
}
