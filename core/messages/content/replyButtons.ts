import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { body, footer, header } from './interactiveParts';
import { repeated } from './repeated';

const button = z.object({
	id: limitedText({ label: 'Button ID', max: 256 }),
	title: limitedText({ label: 'Button title', max: 20 }),
});

const buttons = z
	.array(button)
	.min(1, 'A message with reply buttons has no button; WhatsApp needs 1 to 3. Add a button, or send a text instead.')
	.max(3, {
		error: (issue) =>
			`The message has ${(issue.input as unknown[]).length} buttons; WhatsApp allows at most 3. Remove some, or send a list instead.`,
	})
	.superRefine((list, context) => {
		const title = repeated(list.map((entry) => entry.title));
		if (title !== undefined) {
			context.addIssue({ code: 'custom', message: `Two buttons have the title "${title}"; WhatsApp needs different titles. Rename one.` });
		}
		const id = repeated(list.map((entry) => entry.id));
		if (id !== undefined) {
			context.addIssue({ code: 'custom', message: `Two buttons have the ID "${id}"; WhatsApp needs different IDs. Change one.` });
		}
	});

/**
 * A text with one to three buttons that answer it with one tap.
 * Source: Meta, interactive reply buttons: body 1,024, header and footer 60, button ID 256, button title 20 characters.
 */
export const replyButtonsContent = z.object({ kind: z.literal('replyButtons'), header, body, footer, buttons });
