import { z } from 'zod/v4';
import { instant } from '../instant';
import { seconds, text } from '../wireParts';
import { one, spoken } from './accountReader';
import { templateCalled, templateOf, templateParts } from './templateParts';

const category = z.looseObject({ ...templateParts, previous_category: text, new_category: text, correct_category: text, category_update_timestamp: seconds });

/** A category that changes or will change, and with it the price. Source: Meta, template_category_update. */
export const readTemplateCategory = one(category, (value, { time }) => {
	const { previous_category: before, new_category: now, correct_category: correct, category_update_timestamp: updateAt } = value;
	const at = instant(updateAt);
	const change =
		correct !== undefined
			? `will be moved to the category ${spoken(correct)}${at === undefined ? '' : ` at ${at}`}${now === undefined ? '' : ` (now: ${spoken(now)})`}`
			: now !== undefined
				? `was moved to the category ${spoken(now)}${before === undefined ? '' : ` (before: ${spoken(before)})`}`
				: 'has another category';
	return {
		kind: 'templateCategory',
		status: correct ?? now,
		severity: 'warning',
		what: `${templateCalled(value)} ${change}; its price changes with it.`,
		fix: 'Change its text if it should keep its category, or plan with the other price.',
		template: templateOf(value),
		occurredAt: instant(time),
	};
});
