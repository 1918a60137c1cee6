import { z } from 'zod/v4';
import { limitedText } from '../limitedText';

/** Meta refuses a variable with a line break, a tab or more than four spaces in a row. */
const forbiddenInVariable = /[\n\r\t]| {5,}/;

const variable = z
	.object({
		/** Present for templates with named variables, absent for {{1}}, {{2}} ... */
		name: z
			.string()
			.regex(/^[a-z0-9_]+$/, 'Variable names are lower-case letters, digits and underscores, as in {{first_name}}. Correct the name, or leave it empty for numbered variables.')
			.optional(),
		text: limitedText({ label: 'Template variable', max: 1024 }),
	})
	.superRefine((value, context) => {
		if (!forbiddenInVariable.test(value.text)) return;
		const which = value.name === undefined ? 'A template variable' : `Template variable "${value.name}"`;
		context.addIssue({
			code: 'custom',
			path: ['text'],
			message: `${which} contains a line break, a tab or more than four spaces in a row, which WhatsApp refuses. Replace them by single spaces.`,
		});
	});

const variables = z.array(variable).superRefine((list, context) => {
	const named = list.filter((entry) => entry.name !== undefined);
	if (named.length > 0 && named.length < list.length) {
		context.addIssue({
			code: 'custom',
			message: 'Some template variables have a name and others have none; a template uses either names or numbers. Name all of them or none.',
		});
	}
	const names = named.map((entry) => entry.name);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) {
		context.addIssue({ code: 'custom', message: `Template variable "${twice}" is given twice. Remove one of them.` });
	}
});

/**
 * An approved template and what fills it. Components are those of the template that carry variables.
 * Source: Meta, template messages: name of 1 to 512 characters, language code as approved.
 */
export const templateContent = z.object({
	kind: z.literal('template'),
	name: limitedText({ label: 'Template name', max: 512 }),
	language: limitedText({ label: 'Template language', max: 15 }),
	components: z.array(z.object({ type: z.literal('body'), variables })),
});
