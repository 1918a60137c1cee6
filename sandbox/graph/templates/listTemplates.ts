import type { SeedTemplate } from '../../seed/seed';
import type { GraphCall, NodeOf } from '../graphCall';
import { paginate } from '../paginate';
import { selectFields } from '../selectFields';
import { contentOf } from './contentOf';
import { qualityOf, templateDefaults, templateFields } from './templateFields';

/** `GET /{waba-id}/message_templates`, with the filters name, name_or_content, content, language, status, category and quality_score. */
export function listTemplates({ node, query, selfUrl }: GraphCall<NodeOf<'account'>>): unknown {
	const page = paginate(node.account.templates.filter((template) => matches(template, query)), query, selfUrl);
	return {
		...page,
		data: page.data.map((template) =>
			selectFields(templateFields(template), query, {
				type: 'WhatsAppMessageTemplate',
				defaults: templateDefaults,
			}),
		),
	};
}

function matches(template: SeedTemplate, query: URLSearchParams): boolean {
	const name = template.name.toLowerCase();
	const content = contentOf(template);
	const tests: Record<string, (wanted: string) => boolean> = {
		name: (wanted) => name.includes(wanted.toLowerCase()),
		content: (wanted) => content.includes(wanted.toLowerCase()),
		name_or_content: (wanted) => name.includes(wanted.toLowerCase()) || content.includes(wanted.toLowerCase()),
		language: (wanted) => template.language === wanted,
		status: (wanted) => template.status === wanted.toUpperCase(),
		category: (wanted) => template.category === wanted.toUpperCase(),
		quality_score: (wanted) => qualityOf(template) === wanted.toUpperCase(),
	};
	return Object.entries(tests).every(([filter, test]) => {
		const wanted = query.get(filter);
		return !wanted || test(wanted);
	});
}
