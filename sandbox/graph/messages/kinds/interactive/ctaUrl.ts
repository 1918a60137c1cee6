import { z } from 'zod/v4';
import { characters } from '../../characters';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { anyHeader, bodyPart, drawHeader, footerPart, webLink } from './parts';

/** A button that opens an address. Meta: its text has 20 characters at most. */
export const ctaUrlAction = z.strictObject({
	name: z.literal('cta_url'),
	parameters: z.strictObject({ display_text: characters({ max: 20 }), url: webLink }),
});

const shape = z.strictObject({
	type: z.literal('cta_url'),
	header: anyHeader.optional(),
	body: bodyPart(),
	footer: footerPart,
	action: ctaUrlAction,
});

/** A message with one link button. */
export const ctaUrl: InteractiveType = {
	type: 'cta_url',
	compose(content, sending) {
		const { header, body, footer, action } = checkShape(shape, content, 'interactive');
		const { display_text: label, url } = action.parameters;
		return {
			...drawHeader(header, 'interactive.header', sending),
			body: body.text,
			footer: footer?.text,
			buttons: [{ index: 0, id: 'cta_url', label, answers: 'nothing', opens: url }],
		};
	},
};
