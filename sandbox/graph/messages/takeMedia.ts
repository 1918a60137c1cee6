import { z } from 'zod/v4';
import { bareType, mediaKinds, STILL_STICKER_MAX_BYTES } from '../../media/mediaKinds';
import type { BubbleMedia } from '../../world/bubble';
import type { StoredMedia } from '../../world/storedMedia';
import { whatsAppError } from '../graphError';
import type { Sending } from './kinds/messageKind';

/** The keys by which every media object names its file. */
export const mediaReference = { id: z.string().min(1).optional(), link: z.string().min(1).optional() };

/** A file by `id` or `link`, inside a header. */
export const mediaObject = z.strictObject(mediaReference);

/** A document inside a header, which may have a name. */
export const documentObject = z.strictObject({ ...mediaReference, filename: z.string().min(1).optional() });

// Meta: a header of type gif is an mp4 of at most 3.5 MB.
const gifLimits = { types: ['video/mp4'], maxBytes: 3.5 * 1_048_576 };

/** The file that a media object names. Meta: `id` or `link`, not both. Throws 131008, 131009, or 131053 for a file that cannot be sent like this. */
export function takeMedia(
	kind: BubbleMedia['kind'],
	object: { id?: string; link?: string; filename?: string },
	{ at, sending }: { at: string; sending: Pick<Sending, 'findMedia'> },
): BubbleMedia {
	const { id, link, filename } = object;
	if (id === undefined && link === undefined) throw whatsAppError(131008, `The parameter ${at}.id or ${at}.link is required`);
	if (id !== undefined && link !== undefined) throw whatsAppError(131009, `${at}: takes an id or a link, not both`);
	if (link !== undefined) {
		if (!isWebLink(link)) throw whatsAppError(131053, `${at}.link: not an http or https address`);
		return { kind, link, fileName: filename ?? fileNameOf(link) };
	}
	const media = sending.findMedia(id ?? '');
	if (!media) throw whatsAppError(131053, `${at}.id: this number has no media with the id ${id}, or it has expired`);
	requireFit(kind, media, at);
	return { kind, mediaId: media.id, mimeType: media.mimeType, size: media.size, fileName: filename };
}

/** Whether a text is an address of the web. */
export function isWebLink(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\s/.test(text);
}

function requireFit(kind: BubbleMedia['kind'], { mimeType, size, animated }: StoredMedia, at: string): void {
	const { types, maxBytes } = kind === 'gif' ? gifLimits : mediaKinds[kind];
	if (!types.includes(bareType(mimeType))) throw whatsAppError(131053, `${at}.id: a file of type ${bareType(mimeType)} cannot be sent as ${kind}`);
	const max = kind === 'sticker' && !animated ? STILL_STICKER_MAX_BYTES : maxBytes;
	if (size > max) throw whatsAppError(131053, `${at}.id: a ${kind} may have ${max} bytes, this one has ${size}`);
}

function fileNameOf(link: string): string {
	const name = new URL(link).pathname.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
