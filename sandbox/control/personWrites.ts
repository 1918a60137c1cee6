import { z } from 'zod/v4';
import { contactShape, takeContact } from '../graph/messages/contactShape';
import { isOneEmoji } from '../graph/messages/isOneEmoji';
import { kindOfType, type MediaKind } from '../media/mediaKinds';
import { react } from '../phone/react';
import { Impossible } from '../phone/impossible';
import type { Chat } from '../phone/receiveFromPerson';
import { sendFile } from '../phone/sendFile';
import { shareContacts, shareLocation } from '../phone/share';
import { writeText } from '../phone/writeText';
import type { Message } from '../world/message';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';
import { findChat } from './findChat';

const common = {
	phoneNumberId: z.string().optional(),
	context: z.strictObject({ message_id: z.string() }).optional(),
};

/** Without `data`, in base64, a sample of the kind is sent. */
const file = {
	data: z.base64().optional(),
	mime_type: z.string().optional(),
	caption: z.string().max(1_024).optional(),
};
const plainFile = z.strictObject(file).default({});

const input = z.discriminatedUnion('type', [
	z.strictObject({ ...common, type: z.literal('text'), text: z.strictObject({ body: z.string().min(1).max(65_536) }) }),
	z.strictObject({ ...common, type: z.literal('image'), image: plainFile }),
	z.strictObject({ ...common, type: z.literal('video'), video: plainFile }),
	z.strictObject({ ...common, type: z.literal('sticker'), sticker: z.strictObject({ data: file.data, mime_type: file.mime_type }).default({}) }),
	z.strictObject({
		...common,
		type: z.literal('audio'),
		audio: z.strictObject({ data: file.data, mime_type: file.mime_type, voice: z.boolean().optional() }).default({}),
	}),
	z.strictObject({ ...common, type: z.literal('document'), document: z.strictObject({ ...file, filename: z.string().min(1).optional() }).default({}) }),
	z.strictObject({
		...common,
		type: z.literal('location'),
		location: z.strictObject({
			latitude: z.number().min(-90).max(90),
			longitude: z.number().min(-180).max(180),
			name: z.string().optional(),
			address: z.string().optional(),
		}),
	}),
	z.strictObject({ ...common, type: z.literal('contacts'), contacts: z.array(contactShape).min(1) }),
	z.strictObject({
		...common,
		type: z.literal('reaction'),
		reaction: z.strictObject({ message_id: z.string(), emoji: z.string().refine((text) => text === '' || isOneEmoji(text), { error: 'one emoji, or empty' }) }),
	}),
]);

type Input = z.output<typeof input>;

/** `POST /sandbox/people/{waId}/messages`: the person writes, or sends something. */
export async function personWrites(call: ControlCall): Promise<unknown> {
	const given = checkInput(input, call.body);
	const chat = findChat(call, given.phoneNumberId);
	const quotedId = given.context?.message_id;
	if (quotedId !== undefined && !chat.conversation.messages.some(({ id }) => id === quotedId)) {
		throw new Impossible('The chat has no message with the id in context.message_id');
	}
	return { message: await send(call, chat, given, quotedId) };
}

function send(call: ControlCall, chat: Chat, given: Input, quotedId: string | undefined): Message | Promise<Message> {
	const { emulator } = call;
	switch (given.type) {
		case 'text':
			return writeText(emulator, chat, { body: given.text.body, quotedId });
		case 'location':
			return shareLocation(emulator, chat, given.location, quotedId);
		case 'contacts':
			return shareContacts(emulator, chat, given.contacts, given.contacts.map(takeContact), quotedId);
		case 'reaction':
			return react(emulator, chat, given.reaction.message_id, given.reaction.emoji);
		case 'image':
			return sendAnyFile(call, chat, { kind: 'image', ...given.image }, quotedId);
		case 'video':
			return sendAnyFile(call, chat, { kind: 'video', ...given.video }, quotedId);
		case 'sticker':
			return sendAnyFile(call, chat, { kind: 'sticker', ...given.sticker }, quotedId);
		case 'audio':
			return sendAnyFile(call, chat, { kind: 'audio', ...given.audio }, quotedId);
		case 'document':
			return sendAnyFile(call, chat, { kind: 'document', ...given.document }, quotedId);
	}
}

interface AnyFile {
	kind: MediaKind;
	data?: string;
	mime_type?: string;
	caption?: string;
	filename?: string;
	voice?: boolean;
}

function sendAnyFile({ emulator, origin }: ControlCall, chat: Chat, given: AnyFile, quotedId: string | undefined): Promise<Message> {
	const { data, mime_type: mimeType, ...rest } = given;
	if ((data === undefined) !== (mimeType === undefined)) throw new ControlError(400, 'data and mime_type go together');
	// People send files of any type as documents; the other kinds are what they are.
	if (mimeType !== undefined && given.kind !== 'document' && kindOfType(mimeType) !== given.kind) {
		throw new ControlError(400, `mime_type: ${mimeType} is no ${given.kind}`);
	}
	const bytes = data === undefined ? undefined : Buffer.from(data, 'base64');
	return sendFile(emulator, chat, { ...rest, bytes, mimeType, quotedId, origin });
}
