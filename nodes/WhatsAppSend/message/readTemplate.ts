import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { findTemplate, type CloudApi, type TemplateChoice } from '../../../core/cloudApi';
import { InvalidInputError, type MessageDraft } from '../../../core/messages';
import { fillTemplate, listFields, type TemplateDefinition } from '../../../core/templates';
import { readText } from '../../shared/readText';
import { filled, readJson, type Panel } from './panel';

/** Looks a template up once per execution, however many items use it. */
export type TemplateLookUp = (choice: TemplateChoice) => Promise<TemplateDefinition>;

/** A look-up that remembers; failures are forgotten, so that a later item may succeed. */
export function rememberTemplates(api: CloudApi): TemplateLookUp {
	const known = new Map<string, Promise<TemplateDefinition>>();
	return async (choice) => {
		const key = JSON.stringify(choice);
		const found = known.get(key) ?? findTemplate(api, choice);
		known.set(key, found);
		found.catch(() => known.delete(key));
		return await found;
	};
}

type Content = MessageDraft['content'];

function uncheckedTemplate(panel: Panel, name: string, language: string): Content {
	const variables = panel.entries('bodyVariables.variable').map((entry) => ({ name: filled(entry.name), text: entry.value }));
	return { kind: 'template', name, language, components: [{ type: 'body', variables }] };
}

/** A list fills {{1}}, {{2}} ... of the body in their order. */
const byNumber = (values: unknown) => (Array.isArray(values) ? Object.fromEntries(values.map((value: unknown, position) => [`body_${position + 1}`, value])) : values);

/** What the panel shows for reading only is not sent. */
const withoutNotes = (values: IDataObject) => Object.fromEntries(Object.entries(values).filter(([id]) => !id.startsWith('_')));

/** Names of binary fields become files to upload; links and media ids stay as they are. */
function withFiles(values: Record<string, unknown>, definition: TemplateDefinition, panel: Panel): Record<string, unknown> {
	const resolved = { ...values };
	for (const { id, place } of listFields(definition)) {
		const written = resolved[id];
		if (place.part === 'headerMedia' && typeof written === 'string' && filled(written) !== undefined) resolved[id] = panel.files.any(written, place.media);
	}
	return resolved;
}

/**
 * Reads which template to send and what fills it. Fields and JSON are checked against the approved template; "body
 * variables only" is not, for accounts whose templates cannot be read.
 */
export async function readTemplate(context: IExecuteFunctions, index: number, panel: Panel, lookUp: TemplateLookUp): Promise<Content> {
	const locator = readText(context, { name: 'template', label: 'The template' }, index);
	const [name = '', written = ''] = locator.split('|').map((part) => part.trim());
	const language = filled(panel.options.language) ?? written;
	if (name === '' || language === '') {
		const what = name === '' ? 'template' : 'language of the template';
		throw new InvalidInputError([{ field: 'template', message: `The ${what} is missing. Choose a template from the list, or write name and language like order_update|en_US.` }]);
	}
	const fillIn = panel.value('fillIn', 'fields');
	if (fillIn === 'bodyOnly') return uncheckedTemplate(panel, name, language);
	const wanted = filled(panel.options.language);
	const fallbackLanguage = filled(panel.options.fallbackLanguage) ?? (wanted === undefined ? undefined : written || undefined);
	const definition = await lookUp({ name, language, fallbackLanguage });
	const values =
		fillIn === 'json'
			? byNumber(readJson('templateJson', panel.value<unknown>('templateJson', '{}')) ?? {})
			: withoutNotes(panel.value<{ value?: IDataObject | null }>('templateFields', {}).value ?? {});
	return fillTemplate(definition, withFiles(values as Record<string, unknown>, definition, panel));
}
