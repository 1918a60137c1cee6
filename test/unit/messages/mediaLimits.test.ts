import { checkMedia, InvalidInputError, mediaKindOf, mediaMaxBytes, type MediaFacts, type MediaKind } from '../../../core/messages';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

function refusal(kind: MediaKind, facts: MediaFacts): string | undefined {
	try {
		checkMedia(kind, facts);
	} catch (error) {
		if (error instanceof InvalidInputError) return error.message;
		throw error;
	}
	return undefined;
}

// Types and sizes: Meta, supported media types.
const office = 'application/vnd.openxmlformats-officedocument';
const limits: Array<[kind: MediaKind, types: string[], maxBytes: number, spoken: string]> = [
	['image', ['image/jpeg', 'image/png'], 5 * megabyte, '5 MB'],
	['video', ['video/mp4', 'video/3gpp'], 16 * megabyte, '16 MB'],
	['audio', ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/ogg; codecs=opus'], 16 * megabyte, '16 MB'],
	['voice', ['audio/ogg', 'AUDIO/OGG; codecs=opus'], 16 * megabyte, '16 MB'],
	[
		'document',
		['text/plain', 'application/pdf', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint', `${office}.wordprocessingml.document`, `${office}.spreadsheetml.sheet`, `${office}.presentationml.presentation`, 'application/zip'],
		100 * megabyte,
		'100 MB',
	],
	['sticker', ['image/webp'], 500 * kilobyte, '500 KB'],
];

describe.each(limits)('%s', (kind, types, maxBytes, spoken) => {
	test.each(types)('%s passes at the limit and is refused one byte above, with both sizes', (mimeType) => {
		expect(refusal(kind, { mimeType, sizeBytes: maxBytes })).toBeUndefined();
		expect(refusal(kind, { mimeType })).toBeUndefined();
		const sentence = refusal(kind, { mimeType, sizeBytes: maxBytes + megabyte / 2 });
		expect(refusal(kind, { mimeType, sizeBytes: maxBytes + 1 })).toContain(`at most ${spoken}`);
		expect(sentence).toMatch(/^The file has [\d.]+ [MK]B; as .*\.$/);
		expect(sentence).not.toContain(`has ${spoken};`);
		expect(mediaMaxBytes(kind)).toBe(maxBytes);
	});
});

test.each<[MediaKind, string, RegExp]>([
	['image', 'image/gif', /type image\/gif; as image, WhatsApp takes JPEG or PNG/],
	['image', 'image/webp', /JPEG or PNG/],
	['video', 'video/quicktime', /MP4 or 3GP/],
	['audio', 'audio/wav', /AAC, AMR, MP3, M4A or OGG/],
	['voice', 'audio/mpeg', /as voice note, WhatsApp takes OGG with OPUS/],
	['sticker', 'image/png', /WebP/],
	['document', '', /type of the file is missing/],
	['document', 'pdf', /type of the file is missing/],
	['document', 'text/plain\r\nX-Evil: 1', /type of the file is missing/],
])('%s of the type %j is refused', (kind, mimeType, expected) => {
	expect(refusal(kind, { mimeType, sizeBytes: 1 })).toMatch(expected);
});

test('an empty file is refused', () => {
	expect(refusal('document', { mimeType: 'text/plain', sizeBytes: 0 })).toMatch(/empty/);
});

test('a sticker that does not move may have 100 KB', () => {
	expect(refusal('sticker', { mimeType: 'image/webp', sizeBytes: 100 * kilobyte, still: true })).toBeUndefined();
	expect(refusal('sticker', { mimeType: 'image/webp', sizeBytes: 100 * kilobyte + 1, still: true })).toMatch(/still sticker, WhatsApp takes at most 100 KB/);
});

test.each([
	['image/png', 'image'],
	['image/webp', 'sticker'],
	['image/gif', 'document'],
	['video/mp4', 'video'],
	['audio/ogg; codecs=opus', 'audio'],
	['APPLICATION/PDF', 'document'],
	['', 'document'],
])('%s is best sent as %s', (mimeType, kind) => {
	expect(mediaKindOf(mimeType)).toBe(kind);
});
