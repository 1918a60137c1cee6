/** What a file can be sent as. */
export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

const KB = 1_024;
const MB = 1_024 * KB;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Meta: the supported types and how large a file of each may be. The API gives no smaller unit than "MB"; here it is 1,024 × 1,024 bytes. */
export const mediaKinds: Record<MediaKind, { types: string[]; maxBytes: number }> = {
	image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * MB },
	video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * MB },
	audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], maxBytes: 16 * MB },
	document: {
		types: [
			'text/plain',
			'application/pdf',
			'application/msword',
			'application/vnd.ms-excel',
			'application/vnd.ms-powerpoint',
			`${OFFICE}.wordprocessingml.document`,
			`${OFFICE}.spreadsheetml.sheet`,
			`${OFFICE}.presentationml.presentation`,
		],
		maxBytes: 100 * MB,
	},
	sticker: { types: ['image/webp'], maxBytes: 500 * KB },
};

/** Meta: a sticker that does not move may have 100 KB. */
export const STILL_STICKER_MAX_BYTES = 100 * KB;

/** The largest file of any kind. */
export const LARGEST_MEDIA_BYTES = Math.max(...Object.values(mediaKinds).map(({ maxBytes }) => maxBytes));

/** A MIME type without its parameters: `audio/ogg; codecs=opus` is audio/ogg. */
export function bareType(mimeType: string): string {
	return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

/** What a MIME type can be uploaded as, if it is supported. */
export function kindOfType(mimeType: string): MediaKind | undefined {
	const kinds = Object.keys(mediaKinds) as MediaKind[];
	return kinds.find((kind) => mediaKinds[kind].types.includes(bareType(mimeType)));
}
