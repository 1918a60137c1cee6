import type { TemplateComponent } from '../../../seed/seed';
import { checkBody } from './checkBody';
import { checkButtons, requireLength } from './checkButtons';
import { checkCarousel } from './checkCarousel';
import { checkHeader } from './checkHeader';
import { definitionError } from './definitionError';
import type { Written, WrittenComponents } from './definitionShape';
import { type DefinitionContext, partOf } from './writtenParts';
import { writeLoginTemplate } from './writeLoginTemplate';

const BODY_MAX = 1_024;
const OFFER_BODY_MAX = 600;
const OFFER_TEXT_MAX = 16;
const FOOTER_MAX = 60;

/** The parts of a template as they will be kept. Throws code 100 for what Meta's rules do not allow. */
export function checkDefinition(components: WrittenComponents, context: DefinitionContext): TemplateComponent[] {
	requireSingle(components);
	if (context.category === 'AUTHENTICATION') return writeLoginTemplate(components);
	if (!partOf(components, 'BODY')) throw definitionError('A template needs a body', 'body');
	for (const component of components) checkComponent(component, components, context);
	return components as TemplateComponent[];
}

function requireSingle(components: WrittenComponents): void {
	const repeated = components.find(({ type }, index) => components.findIndex((other) => other.type === type) !== index);
	if (repeated) throw definitionError(`There are two components of type ${repeated.type}`);
}

function checkComponent(component: WrittenComponents[number], all: WrittenComponents, context: DefinitionContext): void {
	switch (component.type) {
		case 'HEADER':
			return checkHeader(component, context);
		case 'BODY':
			return checkBody(component, context.parameterFormat, partOf(all, 'LIMITED_TIME_OFFER') ? OFFER_BODY_MAX : BODY_MAX);
		case 'FOOTER':
			return checkFooter(component);
		case 'BUTTONS':
			if (component.buttons.some(({ type }) => type === 'OTP')) throw definitionError('A button of type OTP is for authentication templates');
			return checkButtons(component.buttons);
		case 'LIMITED_TIME_OFFER':
			if (context.category !== 'MARKETING') throw definitionError('A limited-time offer is for marketing templates');
			if (partOf(all, 'FOOTER')) throw definitionError('A template with a limited-time offer has no footer', 'footer');
			return requireLength(component.limited_time_offer.text, OFFER_TEXT_MAX, 'The offer');
		case 'CAROUSEL':
			return checkCarousel(component, context);
		case 'CALL_PERMISSION_REQUEST':
			return;
	}
}

function checkFooter({ text }: Written<'FOOTER'>): void {
	if (text === undefined) throw definitionError('The footer needs a text', 'footer');
	requireLength(text, FOOTER_MAX, 'The footer');
	if (/\{\{|\}\}/.test(text)) throw definitionError('The footer takes no variables', 'footer');
}
