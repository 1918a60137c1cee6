import { overText } from '../../../core/delivery';
import { InvalidInputError, type Content } from '../../../core/messages';
import { fillTemplate, listFields } from '../../../core/templates';
import type { TemplateLookUp } from '../message/readTemplate';

/** What tells the end: the text for people who may be written to freely, and the template for the others, where there is one. */
export interface OverContent {
	text: Content;
	template?: Content;
}

/** How the builder wants the end to be told. */
export interface OverWish {
	title: string;
	language?: string;
	text?: string;
	/** Name and language with | between them. */
	template?: string;
}

async function fillWithTitle(written: string, title: string, lookUp: TemplateLookUp): Promise<Content> {
	const refuse = (message: string): never => {
		throw new InvalidInputError([{ field: 'template', message }]);
	};
	const [name = '', language = ''] = written.split('|').map((part) => part.trim());
	if (name === '' || language === '') refuse('The template needs its name and its language, like matter_resolved|en_US. Write both.');
	const definition = await lookUp({ name, language });
	const fields = listFields(definition).filter(({ required }) => required);
	if (fields.length > 1 || fields.some(({ place }) => place.part !== 'bodyText')) {
		refuse(`The template ${name} needs more than the title. Choose one that has no variable, or a single one in its body.`);
	}
	return fillTemplate(definition, Object.fromEntries(fields.map(({ id }) => [id, title]))) as Content;
}

/** Writes what tells the end. Throws an InvalidInputError or a CloudApiError. */
export async function overContent({ title, language, text, template }: OverWish, lookUp: TemplateLookUp): Promise<OverContent> {
	return {
		text: { kind: 'text', body: text ?? overText(title, language), previewUrl: false },
		...(template !== undefined && { template: await fillWithTitle(template, title, lookUp) }),
	};
}
