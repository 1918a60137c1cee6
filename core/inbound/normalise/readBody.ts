import { z } from 'zod/v4';
import type { MessageBody, MessageKind } from '../events';

const optionalText = z.string().optional();

const media = (kind: MessageKind) =>
	z
		.looseObject({
			id: z.coerce.string(),
			mime_type: optionalText,
			sha256: optionalText,
			filename: optionalText,
			caption: optionalText,
			voice: z.boolean().optional(),
			animated: z.boolean().optional(),
		})
		.transform(
			({ id, mime_type: mimeType, sha256, filename, caption, voice, animated }): MessageBody => ({
				kind,
				text: caption,
				media: { id, mimeType, sha256, filename, voice, animated },
			}),
		);

const asItIs = (kind: MessageKind) => z.unknown().transform((content): MessageBody => ({ kind, content }));

const reply = z.looseObject({ id: z.string(), title: z.string() });

const interactive = z.discriminatedUnion('type', [
	z.looseObject({ type: z.literal('button_reply'), button_reply: reply }),
	z.looseObject({ type: z.literal('list_reply'), list_reply: reply.extend({ description: optionalText }) }),
	z.looseObject({ type: z.literal('nfm_reply'), nfm_reply: z.looseObject({ name: optionalText, body: optionalText, response_json: z.unknown().optional() }) }),
	z.looseObject({ type: z.literal('call_permission_reply'), call_permission_reply: z.unknown().optional() }),
]);

function readInteractive(value: z.output<typeof interactive>): MessageBody {
	switch (value.type) {
		case 'button_reply': {
			const { id, title } = value.button_reply;
			return { kind: 'buttonReply', text: title, button: { id, title } };
		}
		case 'list_reply': {
			const { id, title, description } = value.list_reply;
			return { kind: 'listReply', text: title, row: { id, title, description } };
		}
		case 'nfm_reply':
			return { kind: 'flowReply', text: value.nfm_reply.body, content: value.nfm_reply };
		case 'call_permission_reply':
			return { kind: 'callPermissionReply', content: value.call_permission_reply };
	}
}

/** For each message type of the API: the object of the same name to our words. Source: Meta, messages webhook reference. */
const readers: Record<string, z.ZodType<MessageBody>> = {
	text: z.looseObject({ body: z.string() }).transform(({ body }): MessageBody => ({ kind: 'text', text: body })),
	image: media('image'),
	video: media('video'),
	audio: media('audio'),
	document: media('document'),
	sticker: media('sticker'),
	location: asItIs('location'),
	contacts: asItIs('contacts'),
	button: z
		.looseObject({ text: z.string(), payload: z.string().optional() })
		.transform(({ text, payload }): MessageBody => ({ kind: 'buttonReply', text, button: { id: payload ?? text, title: text } })),
	interactive: interactive.transform(readInteractive),
	order: asItIs('order'),
	reaction: z
		.looseObject({ message_id: z.string(), emoji: optionalText })
		.transform((content): MessageBody => ({ kind: 'reaction', text: content.emoji ?? '', content })),
	system: z.looseObject({ body: optionalText }).transform((content): MessageBody => ({ kind: 'system', text: content.body, content })),
	edit: asItIs('edit'),
	revoke: asItIs('revoke'),
};

/** What a message says; a type that is new, or not in its documented shape, is `unsupported` and keeps its raw data. */
export function readBody(type: string, message: Record<string, unknown>): MessageBody {
	const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
	const read = reader?.safeParse(message[type]);
	return read?.success ? read.data : { kind: 'unsupported', content: message[type] };
}
