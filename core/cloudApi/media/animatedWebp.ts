/** So many bytes at the beginning of a WebP file tell whether it moves. */
export const webpHeadBytes = 21;

/** Whether a WebP file is an animation, told by its first bytes. Source: WebP container specification, flag A of the chunk VP8X. */
export function isAnimatedWebp(head: Buffer): boolean {
	return head.toString('latin1', 8, 16) === 'WEBPVP8X' && ((head[20] ?? 0) & 0x02) !== 0;
}
