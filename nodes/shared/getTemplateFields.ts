import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { findTemplate } from '../../core/cloudApi';
import { listFields, type TemplateField } from '../../core/templates';
import { openCredential } from './credential';
import { toNodeError } from './toNodeError';

const types: Record<TemplateField['type'], ResourceMapperField['type']> = { text: 'string', number: 'number', dateTime: 'dateTime', object: 'object' };

function toMapperField({ id, label, example, required, type }: TemplateField): ResourceMapperField {
	return {
		id,
		displayName: example === undefined ? label : `${label} (e.g. ${example})`,
		required,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: types[type],
	};
}

/** The fields of the template that is chosen in the panel, each with the text around it and its example. */
export async function getTemplateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const locator = this.getNodeParameter('template', '', { extractValue: true }) as string;
	const [name = '', language = ''] = locator.split('|').map((part) => part.trim());
	if (name === '') return { fields: [], emptyFieldsNotice: 'Choose a template first.' };
	try {
		const definition = await findTemplate(await openCredential(this), { name, language });
		return { fields: listFields(definition).map(toMapperField) };
	} catch (error) {
		throw toNodeError(error, this.getNode());
	}
}
