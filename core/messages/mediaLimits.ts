import { InvalidInputError } from './invalidInputError';

/** As what a file is sent; a voice note is audio of one type only, and a gif a short video above a marketing template. */
export type MediaKind = 'image' | 'video' | 'audio' | 'voice' | 'document' | 'sticker' | 'gif';

interface MediaRule {
	types: readonly string[] | 'any';
	maxBytes: number;
	/** The types as a person says them. */
	spoken: string;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** Which files WhatsApp takes as what. Source: Meta, supported media types. */
const rules: Record<MediaKind, MediaRule> = {
	image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * megabyte, spoken: 'JPEG or PNG' },
	video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * megabyte, spoken: 'MP4 or 3GP' },
	audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], maxBytes: 16 * megabyte, spoken: 'AAC, AMR, MP3, M4A or OGG' },
	voice: { types: ['audio/ogg'], maxBytes: 16 * megabyte, spoken: 'OGG with OPUS' },
	document: { types: 'any', maxBytes: 100 * megabyte, spoken: 'any type' },
	gif: { types: ['video/mp4'], maxBytes: 3.5 * megabyte, spoken: 'MP4' },
	sticker: { types: ['image/webp'], maxBytes: 500 * kilobyte, spoken: 'WebP' },
};

/** Source: Meta, supported media types: 100 KB for a sticker that does not move. */
const stillStickerMaxBytes = 100 * kilobyte;

/** A file before its upload: its MIME type, and what else is known. */
export interface MediaFacts {
	mimeType: string;
	sizeBytes?: number;
	/** For stickers: whether the picture is known not to move. */
	still?: boolean;
}

const size = (bytes: number) => (bytes >= megabyte ? `${(bytes / megabyte).toFixed(bytes % megabyte === 0 ? 0 : 2)} MB` : `${Math.ceil(bytes / kilobyte)} KB`);

/** Type and subtype with parameters, on one line: it becomes a header of the upload. Source: RFC 2045. */
const mimeForm = /^[\w.+-]+\/[\w.+-]+[\x20-\x7e]*$/;

/** The most bytes that a file of this kind may have. */
export function mediaMaxBytes(kind: MediaKind, still = false): number {
	return kind === 'sticker' && still ? stillStickerMaxBytes : rules[kind].maxBytes;
}

/** Checks a file against type and size limits before it is uploaded; throws an InvalidInputError that names both. */
export function checkMedia(kind: MediaKind, { mimeType, sizeBytes, still = false }: MediaFacts): void {
	const { types, spoken } = rules[kind];
	const maxBytes = mediaMaxBytes(kind, still);
	const bare = mimeType.split(';')[0]!.trim().toLowerCase();
	const name = kind === 'voice' ? 'voice note' : still ? `still ${kind}` : kind;
	if (!mimeForm.test(mimeType)) {
		throw new InvalidInputError([{ field: 'media', message: 'The type of the file is missing or not written like image/png. Check the step that made the file.' }]);
	}
	if (types !== 'any' && !types.includes(bare)) {
		throw new InvalidInputError([{ field: 'media', message: `The file has the type ${bare}; as ${name}, WhatsApp takes ${spoken}. Convert it, or send it as a document.` }]);
	}
	if (sizeBytes === 0) throw new InvalidInputError([{ field: 'media', message: 'The file is empty. Check the step that made it.' }]);
	if (sizeBytes !== undefined && sizeBytes > maxBytes) {
		throw new InvalidInputError([{ field: 'media', message: `The file has ${size(sizeBytes)}; as ${name}, WhatsApp takes at most ${size(maxBytes)}. Make it smaller, or send a link to it.` }]);
	}
}

/** As what a file of this type is best sent. */
export function mediaKindOf(mimeType: string): Exclude<MediaKind, 'voice' | 'gif'> {
	const bare = mimeType.split(';')[0]!.trim().toLowerCase();
	const kinds: Array<Exclude<MediaKind, 'voice' | 'document' | 'gif'>> = ['image', 'video', 'audio', 'sticker'];
	return kinds.find((kind) => (rules[kind].types as readonly string[]).includes(bare)) ?? 'document';
}
