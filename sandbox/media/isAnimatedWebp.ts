const ANIMATION_FLAG = 0x02;

/** Whether a file starts like a moving WebP picture. Layout: RIFF, size, WEBP, then a VP8X chunk whose flags follow its eight-byte header. */
export function isAnimatedWebp(head: Buffer): boolean {
	const [container, format, chunk] = [head.toString('latin1', 0, 4), head.toString('latin1', 8, 12), head.toString('latin1', 12, 16)];
	if (container !== 'RIFF' || format !== 'WEBP' || chunk !== 'VP8X') return false;
	return ((head[20] ?? 0) & ANIMATION_FLAG) !== 0;
}
