import type { SeedTemplate } from '../../../../seed/seed';
import { whatsAppError } from '../../../graphError';
import { checkShape } from '../../checkShape';
import type { Composed, MessageKind } from '../messageKind';
import { checkLoginCode } from './checkLoginCode';
import { fillTemplate } from './fillTemplate';
import { findTemplate } from './findTemplate';
import { templateShape } from './templateShape';

const SYNCHRONISED_AFTER_MS = 10 * 60_000;

/** An approved template with its variables filled. Meta: may be sent outside the customer service window. */
export const templateKind: MessageKind = {
	type: 'template',
	freeForm: false,
	compose(content, sending) {
		const { name, language, components = [] } = checkShape(templateShape, content, 'template');
		const template = findTemplate(sending.templates, name, language.code);
		const marketing = sending.endpoint === 'marketing_messages';
		if (marketing && template.category !== 'MARKETING') {
			throw whatsAppError(134100, `template ${name} has the category ${template.category}`);
		}
		if (marketing) requireSynchronised(template, sending.now);
		const filling = { template, sent: components, sending, at: '' };
		const bubble = fillTemplate(filling);
		checkLoginCode(filling);
		// Meta: what went out through the marketing endpoint is priced as marketing_lite.
		const category = marketing ? 'marketing_lite' : (template.category.toLowerCase() as Composed['category']);
		return { bubble, category, template };
	},
};

/** Meta: the marketing endpoint knows a new template only after up to ten minutes. Throws 134101. */
function requireSynchronised({ name, approvedAt }: SeedTemplate, now: number): void {
	if (approvedAt !== undefined && now - approvedAt < SYNCHRONISED_AFTER_MS) throw whatsAppError(134101, `template ${name} is still being synchronised`);
}
