import type { BubbleMedia } from '../../world/bubble';

/** From where the page can load a file: the sandbox itself. Files of other sites stay there, the page's policy forbids them. */
export function mediaUrl({ mediaId, link }: BubbleMedia): string | undefined {
	if (mediaId !== undefined) return `/sandbox/media/${encodeURIComponent(mediaId)}`;
	return link !== undefined && new URL(link).origin === location.origin ? link : undefined;
}
