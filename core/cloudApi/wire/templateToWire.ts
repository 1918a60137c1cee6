import type { ContentOf } from '../../messages';
import type { WireContent } from './toWire';

/** A filled template as the API takes it: only components with variables are sent. */
export function templateToWire(content: ContentOf<'template'>): WireContent {
	const components = content.components
		.filter((component) => component.variables.length > 0)
		.map((component) => ({
			type: component.type,
			parameters: component.variables.map(({ name, text }) => ({
				type: 'text',
				...(name === undefined ? {} : { parameter_name: name }),
				text,
			})),
		}));
	return {
		type: 'template',
		template: {
			name: content.name,
			language: { code: content.language },
			...(components.length === 0 ? {} : { components }),
		},
	};
}
