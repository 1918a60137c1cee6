import { z } from 'zod/v4';
import { limitedText } from '../limitedText';

/** A plain text. Source: Meta, text messages: body of 1 to 4,096 characters; only the first link is previewed. */
export const textContent = z.object({
	kind: z.literal('text'),
	body: limitedText({ label: 'Text', max: 4096 }),
	previewUrl: z.boolean().default(false),
});
