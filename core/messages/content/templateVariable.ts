import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { repeated } from './repeated';

/** Meta refuses a variable with a line break, a tab or more than four spaces in a row. */
const forbidden = /[\n\r\t]| {5,}/;

/** What fills one variable of a template's text; `name` is absent for {{1}}, {{2}} ... */
export const templateVariable = z
	.object({
		name: z
			.string()
			.regex(/^[a-z0-9_]+$/, 'Variable names are lower-case letters, digits and underscores, as in {{first_name}}. Correct the name, or leave it empty for numbered variables.')
			.optional(),
		text: limitedText({ label: 'Template variable', max: 1024 }),
	})
	.superRefine((value, context) => {
		if (!forbidden.test(value.text)) return;
		const which = value.name === undefined ? 'A template variable' : `Template variable "${value.name}"`;
		context.addIssue({
			code: 'custom',
			path: ['text'],
			message: `${which} contains a line break, a tab or more than four spaces in a row, which WhatsApp refuses. Replace them by single spaces.`,
		});
	});

/** A template uses either names or numbers, and each name once. */
export function namedOnceOrNumbered(list: Array<{ name?: string }>, context: z.RefinementCtx<unknown>): void {
	const named = list.filter((entry) => entry.name !== undefined);
	if (named.length > 0 && named.length < list.length) {
		context.addIssue({
			code: 'custom',
			message: 'Some template variables have a name and others have none; a template uses either names or numbers. Name all of them or none.',
		});
	}
	const twice = repeated(named.map((entry) => entry.name!));
	if (twice !== undefined) context.addIssue({ code: 'custom', message: `Template variable "${twice}" is given twice. Remove one of them.` });
}
