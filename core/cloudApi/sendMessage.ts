import { z } from 'zod/v4';
import { InvalidInputError, type Message } from '../messages';
import type { CloudApi } from './cloudApi';
import { toWire } from './wire/toWire';

const text = z.string().optional().catch(undefined);

/** The id says that the message was taken; whatever form the rest has must not make that doubtful. */
const answer = z.looseObject({
	contacts: z.array(z.looseObject({ wa_id: text, user_id: text })).catch([]),
	messages: z.array(z.looseObject({ id: z.string().min(1), message_status: text })).min(1),
});

/** The API took the message for processing; whether it arrives is told by receipts. */
export interface AcceptedMessage {
	/** The wamid. */
	messageId: string;
	/** `accepted`, `held_for_quality_assessment` or `paused`, where the API says. */
	messageStatus?: string;
	/** The recipient's WhatsApp id, which may differ from the number in some countries. */
	waId?: string;
	/** The recipient's business-scoped user id. */
	userId?: string;
}

/** Which endpoint a message goes through; the marketing one takes marketing templates only. */
export type Route = { via: 'messages' } | { via: 'marketing'; fallBackToMessages: boolean; shareActivity?: boolean };

/** The request as it would leave, for those who want to see it first: method, path below the version, body. */
export interface SendRequest {
	method: 'POST';
	path: 'messages' | 'marketing_messages';
	phoneNumberId: string;
	json: Record<string, unknown>;
}

/** Builds the request of one message; throws an InvalidInputError for anything but a template by the marketing endpoint. Source: Meta, messages and Marketing Messages API (product_policy). */
export function sendRequest(message: Message, route: Route = { via: 'messages' }): SendRequest {
	const json = toWire(message);
	if (route.via === 'messages') return { method: 'POST', path: 'messages', phoneNumberId: message.from, json };
	if (message.content.kind !== 'template') {
		throw new InvalidInputError([{ field: 'content.kind', message: 'The marketing endpoint takes templates only. Send this message the normal way.' }]);
	}
	const policy = { product_policy: route.fallBackToMessages ? 'CLOUD_API_FALLBACK' : 'STRICT', message_activity_sharing: route.shareActivity };
	return { method: 'POST', path: 'marketing_messages', phoneNumberId: message.from, json: { ...json, ...policy } };
}

/** Sends one message. The body is checked before (readMessage); throws a CloudApiError when it was not accepted. */
export async function sendMessage(api: CloudApi, message: Message, route?: Route): Promise<AcceptedMessage> {
	const { contacts, messages } = await api.call({ ...sendRequest(message, route), answer });
	const [sent] = messages;
	return {
		messageId: sent!.id,
		messageStatus: sent!.message_status,
		waId: contacts[0]?.wa_id || undefined,
		userId: contacts[0]?.user_id || undefined,
	};
}
