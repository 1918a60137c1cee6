import { z } from 'zod/v4';

/** A text of `min` to `max` characters, counted as people count them: an emoji of two UTF-16 units is one. */
export function characters({ min = 1, max }: { min?: number; max: number }) {
	return z.string().refine(
		(text) => {
			const { length } = [...text];
			return length >= min && length <= max;
		},
		{ error: `length invalid. Min length: ${min}, Max length: ${max}` },
	);
}
