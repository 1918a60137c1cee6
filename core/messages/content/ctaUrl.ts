import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { body, buttonUrl, footer, header } from './interactiveParts';

/** A text with one button that opens a web page. Source: Meta, interactive CTA URL: button text of 20 characters. */
export const ctaUrlContent = z.object({
	kind: z.literal('ctaUrl'),
	header,
	body,
	footer,
	buttonText: limitedText({ label: 'Button text', max: 20 }),
	url: buttonUrl,
});
