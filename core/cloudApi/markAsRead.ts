import { z } from 'zod/v4';
import type { CloudApi } from './cloudApi';

const answer = z.looseObject({ success: z.literal(true) });

/** Marks a message, and those before it, as read; with `typing` the person sees "typing" for up to 25 seconds. */
export async function markAsRead(api: CloudApi, phoneNumberId: string, messageId: string, typing: boolean): Promise<void> {
	await api.call({
		method: 'POST',
		path: 'messages',
		phoneNumberId,
		json: { messaging_product: 'whatsapp', status: 'read', message_id: messageId, ...(typing ? { typing_indicator: { type: 'text' } } : {}) },
		answer,
	});
}
