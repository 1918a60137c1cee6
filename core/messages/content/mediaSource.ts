import { z } from 'zod/v4';
import { isWebAddress } from '../webAddress';

const link = z
	.string()
	.trim()
	.refine(isWebAddress, {
		error: 'The media link is not an http or https address, or contains a space. Use one that opens in a browser without login, and write %20 for spaces.',
		abort: true,
	});

/** Stands where a media id will be, for a file that is not uploaded yet: the SHA-256 of its content, in hex. */
export function fileStandIn(sha256: string): string {
	return `file:${sha256}`;
}

const mediaIdOrStandIn = /^(\d+|file:[0-9a-f]{64})$/;

/** Where a file comes from: the id of an upload, or a public link that WhatsApp fetches itself. Exactly one of them. */
export const mediaSource = z
	.object({
		id: z.string().trim().regex(mediaIdOrStandIn, { error: 'The media ID must consist of digits only. Use the ID that the upload gave.', abort: true }).optional(),
		link: link.optional(),
	})
	.superRefine(({ id, link: url }, context) => {
		if ((id === undefined) === (url === undefined)) {
			context.addIssue({
				code: 'custom',
				message: id === undefined ? 'No media is given. Give a media ID, a link or a binary file.' : 'Both a media ID and a link are given. Keep one of them.',
			});
		}
	});

export type MediaSource = z.output<typeof mediaSource>;
