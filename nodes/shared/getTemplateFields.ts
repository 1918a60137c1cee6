import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { findTemplate } from '../../core/cloudApi';
import { listFields, type TemplateDefinition, type TemplateField } from '../../core/templates';
import { openCredential } from './credential';
import { toNodeError } from './toNodeError';

const types: Record<TemplateField['type'], ResourceMapperField['type']> = { text: 'string', number: 'number', dateTime: 'dateTime', object: 'object' };

const common = { defaultMatch: false, canBeUsedToMatch: false, display: true };

/** The panel cuts names after about 24 characters, so variable and example come first and the text around them last. */
function displayNameOf({ place, card, label, example }: TemplateField): string {
	const such = example === undefined ? '' : ` e.g. ${example}`;
	if (!('variable' in place)) return `${label}${such}`;
	const where = `${card === undefined ? '' : `Card ${card + 1} `}${place.part === 'headerText' ? 'Header ' : ''}`;
	return `${where}{{${place.variable}}}${such}, ${label.slice(label.indexOf(': ') + 2)}`;
}

function toMapperField(field: TemplateField): ResourceMapperField {
	return { ...common, id: field.id, displayName: displayNameOf(field), required: field.required, type: types[field.type] };
}

/** The template's own text, for reading only; a name with an underscore in front is none of the template's variables. */
function textOf({ components }: TemplateDefinition): ResourceMapperField[] {
	const text = components.find((component) => component.type === 'BODY')?.text;
	if (text === undefined) return [];
	return [{ ...common, id: '_text', displayName: 'Text of the template', required: false, readOnly: true, type: 'string', defaultValue: text.replace(/\s+/g, ' ') }];
}

/** The fields of the template that is chosen in the panel, each with the text around it and its example. */
export async function getTemplateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const locator = this.getNodeParameter('template', '', { extractValue: true }) as string;
	const [name = '', language = ''] = locator.split('|').map((part) => part.trim());
	if (name === '') return { fields: [], emptyFieldsNotice: 'Choose a template first.' };
	try {
		const definition = await findTemplate(await openCredential(this), { name, language });
		const fields = listFields(definition);
		return { fields: fields.length === 0 ? [] : [...textOf(definition), ...fields.map(toMapperField)] };
	} catch (error) {
		throw toNodeError(error, this.getNode());
	}
}
