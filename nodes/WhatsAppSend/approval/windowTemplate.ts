import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { AskPlan } from '../../../core/asks';
import { InvalidInputError, type MessageDraft } from '../../../core/messages';
import { fillTemplate, listFields, type TemplateDefinition } from '../../../core/templates';
import type { TemplateLookUp } from '../message/readTemplate';
import { fitVariables } from './fitVariables';

const refuse = (message: string) => new InvalidInputError([{ field: 'windowTemplate', message }]);

/** WhatsApp takes no line breaks, tabs or more than four spaces in a variable. Source: Meta, templates, text parameters. */
const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' · ').replace(/\s+/g, ' ').trim();

/** The question in the builder's own template: its texts in the variables, its signed answers in the quick replies. */
function fill(definition: TemplateDefinition, texts: readonly string[], payloads: readonly string[]): MessageDraft['content'] {
	const fields = listFields(definition);
	const variables = fields.flatMap(({ id, place }) => (place.part === 'bodyText' ? [{ id, name: place.variable }] : []));
	const replies = fields.filter(({ place }) => place.part === 'button' && place.button === 'quickReply');
	if (replies.length < payloads.length) {
		throw refuse(`The template ${definition.name} has ${replies.length} quick replies, and the question needs ${payloads.length}: one for each of its buttons, those for passing it on included. Choose another template, or add quick replies to it.`);
	}
	const body = definition.components.find(({ type }) => type === 'BODY')?.text ?? '';
	const fitted = fitVariables(body, new Map(variables.map(({ name }, index) => [name, inOneLine(texts[index] ?? '')])));
	return fillTemplate(definition, {
		...Object.fromEntries(variables.map(({ id, name }) => [id, fitted.get(name)])),
		...Object.fromEntries(payloads.map((payload, index) => [replies[index]!.id, payload])),
	});
}

/** Reads the template for people who have not written for 24 hours; undefined where none was chosen. Throws an InvalidInputError or a CloudApiError. */
export async function readWindowTemplate(context: IExecuteFunctions, index: number, plan: AskPlan, payloads: readonly string[], lookUp: TemplateLookUp): Promise<MessageDraft['content'] | undefined> {
	const locator = String(context.getNodeParameter('windowTemplate', index, '', { extractValue: true }) ?? '').trim();
	if (locator === '') return undefined;
	const [name = '', language = ''] = locator.split('|').map((part) => part.trim());
	if (name === '' || language === '') throw refuse('Name or language of the template is missing. Choose a template from the list, or write name and language like approval_request|en_US.');
	const rows = ((context.getNodeParameter('windowTemplateVariables', index, {}) as IDataObject).variable as IDataObject[] | undefined) ?? [];
	const texts = rows.length > 0 ? rows.map(({ value }) => String(value ?? '')) : [plan.question, plan.details ?? '-'];
	return fill(await lookUp({ name, language }), texts, payloads);
}
