import type { SeedTemplate, TemplateComponent } from '../../../../seed/seed';
import type { Bubble } from '../../../../world/message';
import { whatsAppError } from '../../../graphError';
import { checkShape } from '../../checkShape';
import type { Composed, MessageKind } from '../messageKind';
import { fillButtons } from './fillButtons';
import { fillText } from './fillText';
import { findTemplate } from './findTemplate';
import { type SentComponents, templateShape } from './templateShape';

const HEADER_MAX = 60;
const BODY_MAX = 1_024;

/** An approved template with its variables filled. Meta: may be sent outside the customer service window. */
export const templateKind: MessageKind = {
	type: 'template',
	freeForm: false,
	compose(content, { templates }) {
		const { name, language, components = [] } = checkShape(templateShape, content, 'template');
		const template = findTemplate(templates, name, language.code);
		const category = template.category.toLowerCase() as Composed['category'];
		return { bubble: fillTemplate(template, components), category, template: name };
	},
};

function fillTemplate(template: SeedTemplate, sent: SentComponents): Bubble {
	const { parameterFormat: format } = template;
	const header = partOf(template, 'HEADER');
	const sentHeader = only(sent, 'header');
	if (sentHeader && !header) throw whatsAppError(132012, 'header: the template has none');
	return {
		header: header && fillText({ part: 'header', text: header.text, format, parameters: sentHeader?.parameters ?? [], max: HEADER_MAX }),
		body: fillText({
			part: 'body',
			text: partOf(template, 'BODY')?.text ?? '',
			format,
			parameters: only(sent, 'body')?.parameters ?? [],
			max: BODY_MAX,
		}),
		footer: partOf(template, 'FOOTER')?.text,
		buttons: fillButtons(
			partOf(template, 'BUTTONS')?.buttons ?? [],
			sent.filter((component) => component.type === 'button'),
		),
	};
}

function partOf<Type extends TemplateComponent['type']>(
	{ components }: SeedTemplate,
	type: Type,
): Extract<TemplateComponent, { type: Type }> | undefined {
	return components.find((component): component is Extract<TemplateComponent, { type: Type }> => component.type === type);
}

function only<Type extends 'header' | 'body'>(sent: SentComponents, type: Type): Extract<SentComponents[number], { type: Type }> | undefined {
	const found = sent.filter((component): component is Extract<SentComponents[number], { type: Type }> => component.type === type);
	if (found.length > 1) throw whatsAppError(132012, `${type}: given more than once`);
	return found[0];
}
