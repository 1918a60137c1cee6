import { z } from 'zod/v4';
import type { Bubble } from '../../../../world/bubble';
import { characters } from '../../characters';
import { documentObject, isWebLink, mediaObject, takeMedia } from '../../takeMedia';
import type { Sending } from '../messageKind';

/** A body of up to `max` characters; Meta's usual limit is 1,024. */
export const bodyPart = (max = 1_024) => z.strictObject({ text: characters({ max }) });

/** A footer. Meta: 60 characters. */
export const footerPart = z.strictObject({ text: characters({ max: 60 }) }).optional();

/** A header of words. Meta: 60 characters. */
export const textHeader = z.strictObject({ type: z.literal('text'), text: characters({ max: 60 }) });

/** A header of a picture. */
export const imageHeader = z.strictObject({ type: z.literal('image'), image: mediaObject });

/** A header of a film. */
export const videoHeader = z.strictObject({ type: z.literal('video'), video: mediaObject });

const documentHeader = z.strictObject({ type: z.literal('document'), document: documentObject });

/** A header of words or of a file. */
export const anyHeader = z.discriminatedUnion('type', [textHeader, imageHeader, videoHeader, documentHeader]);

/** An address of the web. */
export const webLink = z.string().refine(isWebLink, { error: 'must be an http or https address' });

/** A section's title. Meta: 24 characters. */
export const sectionTitle = characters({ max: 24 }).optional();

/** What a header adds to a bubble. Throws 131008, 131009 or 131053 for its file. */
export function drawHeader(header: z.output<typeof anyHeader> | undefined, at: string, sending: Sending): Pick<Bubble, 'header' | 'media'> {
	if (!header) return {};
	if (header.type === 'text') return { header: header.text };
	const place = { at: `${at}.${header.type}`, sending };
	if (header.type === 'image') return { media: takeMedia('image', header.image, place) };
	if (header.type === 'video') return { media: takeMedia('video', header.video, place) };
	return { media: takeMedia('document', header.document, place) };
}

/** Refuses values that appear twice, naming the second one. */
export function requireUnique(
	values: Array<{ value: string; path: PropertyKey[] }>,
	what: string,
	context: z.RefinementCtx,
): void {
	const seen = new Set<string>();
	for (const { value, path } of values) {
		if (seen.has(value)) context.addIssue({ code: 'custom', path, message: `the ${what} is not unique`, input: value });
		seen.add(value);
	}
}

/** Refuses sections without a title where there are several. Seen in practice: a single section needs none. */
export function requireTitles(sections: Array<{ title?: string }>, context: z.RefinementCtx): void {
	if (sections.length < 2) return;
	for (const [index, { title }] of sections.entries()) {
		if (title === undefined) context.addIssue({ code: 'custom', path: [index, 'title'], message: 'required with several sections', input: title });
	}
}
