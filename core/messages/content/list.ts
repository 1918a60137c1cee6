import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { footer, headerText } from './interactiveParts';
import { repeated } from './repeated';

const row = z.object({
	id: limitedText({ label: 'Row ID', max: 200 }),
	title: limitedText({ label: 'Row title', max: 24 }),
	description: limitedText({ label: 'Row description', max: 72 }).optional(),
});

const section = z.object({
	title: limitedText({ label: 'Section title', max: 24 }).optional(),
	rows: z.array(row).min(1, 'A section of the list has no row; WhatsApp needs at least 1. Add a row, or remove the section.'),
});

const sections = z
	.array(section)
	.min(1, 'The list is empty; WhatsApp needs at least 1 row. Add one.')
	.max(10, { error: (issue) => `The list has ${(issue.input as unknown[]).length} sections; WhatsApp allows at most 10. Merge some.` })
	.superRefine((list, context) => {
		const rows = list.flatMap((entry) => entry.rows);
		if (rows.length > 10) {
			context.addIssue({ code: 'custom', message: `The list has ${rows.length} rows in all; WhatsApp allows at most 10. Remove ${rows.length - 10}.` });
		}
		const id = repeated(rows.map((entry) => entry.id));
		if (id !== undefined) context.addIssue({ code: 'custom', message: `Two rows have the ID "${id}"; WhatsApp needs different IDs. Change one.` });
		if (list.length > 1 && list.some((entry) => entry.title === undefined)) {
			context.addIssue({ code: 'custom', message: 'A section has no title; with more than one section, WhatsApp needs a title for each. Fill it in.' });
		}
	});

/**
 * A text with a button that opens a list to choose from. Source: Meta, interactive lists: body 4,096, button 20, at most
 * 10 sections (title 24) with 10 rows in all (ID 200, title 24, description 72 characters); text header only.
 */
export const listContent = z.object({
	kind: z.literal('list'),
	header: headerText.optional(),
	body: limitedText({ label: 'Text', max: 4096 }),
	footer,
	button: limitedText({ label: 'List button', max: 20 }),
	sections,
});
