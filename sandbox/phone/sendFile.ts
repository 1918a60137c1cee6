import { writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import type { Emulator } from '../emulator';
import { addMedia } from '../media/addMedia';
import { downloadUrl } from '../media/downloadUrl';
import { isAnimatedWebp } from '../media/isAnimatedWebp';
import type { MediaKind } from '../media/mediaKinds';
import { sampleOf } from '../media/samples';
import type { Message } from '../world/message';
import { Impossible } from './impossible';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** A file that a person sends; without bytes a sample is sent. */
export interface PersonsFile {
	kind: MediaKind;
	bytes?: Buffer;
	mimeType?: string;
	caption?: string;
	filename?: string;
	voice?: boolean;
	quotedId?: string;
	/** Where the business reaches the sandbox, for the address in the webhook. */
	origin: string;
}

/** The person sends a file; the business gets its id, which lives seven days, and an address, which lives five minutes. Throws `Impossible`. */
export async function sendFile(emulator: Emulator, chat: Chat, file: PersonsFile): Promise<Message> {
	const { kind, caption, voice, quotedId, origin } = file;
	const sample = file.bytes ? undefined : sampleOf(kind);
	const bytes = file.bytes ?? sample?.bytes;
	const mimeType = file.mimeType ?? sample?.mimeType;
	if (!bytes || mimeType === undefined) throw new Impossible(`A ${kind} needs data and mime_type: the sandbox has no sample of it`);
	const filename = kind === 'document' ? (file.filename ?? sample?.filename ?? 'document') : undefined;
	const path = emulator.files.newPath();
	await writeFile(path, bytes);
	const media = addMedia(
		emulator,
		{ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('base64'), animated: isAnimatedWebp(bytes) },
		{ phoneNumberId: chat.phoneNumber.id, mimeType, origin: 'inbound' },
	);
	const object = {
		id: media.id,
		mime_type: mimeType,
		sha256: media.sha256,
		...(filename !== undefined && { filename }),
		...(caption !== undefined && { caption }),
		...(kind === 'audio' && { voice: voice ?? true }),
		...(kind === 'sticker' && { animated: media.animated }),
		...(emulator.settings.mediaUrlsInWebhooks && {
			url: downloadUrl({ origin, mediaId: media.id, secret: emulator.mediaSecret, now: emulator.clock.now() }),
		}),
	};
	return receiveFromPerson(emulator, chat, {
		content: { type: kind, [kind]: object },
		bubble: {
			body: caption ?? '',
			media: { kind, mediaId: media.id, mimeType, size: media.size, fileName: filename, ...(kind === 'audio' && { voice: voice ?? true }) },
		},
		quotedId,
	});
}
