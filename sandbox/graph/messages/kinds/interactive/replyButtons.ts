import { z } from 'zod/v4';
import { characters } from '../../characters';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { anyHeader, bodyPart, drawHeader, footerPart, requireUnique } from './parts';

const replyButton = z.strictObject({
	type: z.literal('reply'),
	reply: z.strictObject({ id: characters({ max: 256 }), title: characters({ max: 20 }) }),
});

const replyButtonList = z.array(replyButton).min(1).max(3).superRefine((buttons, context) => {
	for (const key of ['id', 'title'] as const) {
		requireUnique(buttons.map(({ reply }, index) => ({ value: reply[key], path: [index, 'reply', key] })), key, context);
	}
});

const shape = z.strictObject({
	type: z.literal('button'),
	header: anyHeader.optional(),
	body: bodyPart(),
	footer: footerPart,
	action: z.strictObject({ buttons: replyButtonList }),
});

/** Reply buttons. Meta: 1 to 3, ids up to 256 and titles up to 20 characters, both unique. */
export const replyButtons: InteractiveType = {
	type: 'button',
	compose(content, sending) {
		const { header, body, footer, action } = checkShape(shape, content, 'interactive');
		return {
			...drawHeader(header, 'interactive.header', sending),
			body: body.text,
			footer: footer?.text,
			buttons: action.buttons.map(({ reply }, index) => ({ index, id: reply.id, label: reply.title, answers: 'interactive' })),
		};
	},
};
