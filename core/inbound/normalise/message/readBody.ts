import { z } from 'zod/v4';
import type { MessageBody } from '../../events';
import { recordOf } from '../wireParts';
import { readInteractive } from './readInteractive';
import { readMedia } from './readMedia';
import { readButton, readContacts, readLocation, readOrder, readReaction, readRevoke } from './readOwnKind';
import { readSystem } from './readSystem';

const edit = z.looseObject({ original_message_id: z.string(), message: z.looseObject({ type: z.string() }) }).transform((content): MessageBody => {
	const edited = readBody(content.message.type, content.message);
	return { kind: 'edit', text: edited.text, target: { messageId: content.original_message_id }, edited };
});

/** For each message type of the API: the object of the same name to our words. Source: Meta, messages webhook reference. */
const readers: Record<string, z.ZodType<MessageBody>> = {
	text: z.looseObject({ body: z.string() }).transform(({ body }): MessageBody => ({ kind: 'text', text: body })),
	image: readMedia('image'),
	video: readMedia('video'),
	audio: readMedia('audio'),
	document: readMedia('document'),
	sticker: readMedia('sticker'),
	location: readLocation,
	contacts: readContacts,
	button: readButton,
	interactive: readInteractive,
	order: readOrder,
	reaction: readReaction,
	system: readSystem,
	edit,
	revoke: readRevoke,
};

/** What a message says; a type that is new, or not in its documented shape, is `unsupported` and keeps its raw data. */
export function readBody(type: string, message: unknown): MessageBody {
	const content = Object.hasOwn(recordOf(message), type) ? recordOf(message)[type] : undefined;
	const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
	const read = reader?.safeParse(content);
	return read?.success ? read.data : { kind: 'unsupported', content };
}
