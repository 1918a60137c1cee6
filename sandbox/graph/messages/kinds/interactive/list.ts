import { z } from 'zod/v4';
import { characters } from '../../characters';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { bodyPart, footerPart, requireTitles, requireUnique, sectionTitle, textHeader } from './parts';

const ROWS_MAX = 10;

const row = z.strictObject({
	id: characters({ max: 200 }),
	title: characters({ max: 24 }),
	description: characters({ max: 72 }).optional(),
});

const sectionList = z
	.array(z.strictObject({ title: sectionTitle, rows: z.array(row).min(1) }))
	.min(1)
	.max(10)
	.superRefine((sections, context) => {
		const rows = sections.flatMap((section, place) => section.rows.map(({ id }, index) => ({ value: id, path: [place, 'rows', index, 'id'] })));
		if (rows.length > ROWS_MAX) context.addIssue({ code: 'custom', path: [], message: `${rows.length} rows, at most ${ROWS_MAX} in all`, input: sections });
		requireUnique(rows, 'id', context);
		requireTitles(sections, context);
	});

const shape = z.strictObject({
	type: z.literal('list'),
	header: textHeader.optional(),
	body: bodyPart(4_096),
	footer: footerPart,
	action: z.strictObject({ button: characters({ max: 20 }), sections: sectionList }),
});

/** A list to choose from. Meta: 1 to 10 rows in all, in up to 10 sections; ids 200 and unique, titles 24, descriptions 72, button 20. */
export const list: InteractiveType = {
	type: 'list',
	compose(content) {
		const { header, body, footer, action } = checkShape(shape, content, 'interactive');
		return {
			header: header?.text,
			body: body.text,
			footer: footer?.text,
			buttons: [{ index: 0, id: 'list', label: action.button, answers: 'list' }],
			list: action.sections,
		};
	},
};
