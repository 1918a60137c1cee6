import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createTemplate, deleteTemplate, editTemplate, getTemplate, listTemplates, uploadSample, type CloudApi, type TemplateSearch } from '../../../core/cloudApi';
import { InvalidInputError } from '../../../core/messages';
import { listFields, type TemplateDefinition } from '../../../core/templates';
import { openCredential } from '../../shared/credential';
import { describeBinary } from '../../shared/describeBinary';
import { forEachItem } from '../../shared/forEachItem';
import { plainJson } from '../../shared/plainJson';
import { readId } from '../../shared/readId';
import { readMost } from '../../shared/readMost';
import { readText } from '../../shared/readText';
import { readJson } from '../message/panel';

type Operation = (context: IExecuteFunctions, api: CloudApi, index: number) => Promise<IDataObject[]>;

/** A template as an item: the API's words, its quality and reason flat, and the fields that have to be filled in. */
function toJson(definition: TemplateDefinition): IDataObject {
	const { id, name, language, status, category, rejected_reason: rejectedReason, quality_score: quality, components } = definition;
	const json = { id, name, language, status, category, rejectedReason, quality: quality?.score, fields: listFields(definition).map((field) => field.id), components };
	return plainJson(json);
}

const getMany: Operation = async (context, api, index) => {
	const filters = context.getNodeParameter('filters', index, {}) as TemplateSearch;
	const most = readMost(context, 'templates', index);
	const found: TemplateDefinition[] = [];
	let after: string | undefined;
	do {
		const page = await listTemplates(api, { ...filters, after, limit: Math.min(100, most - found.length) });
		found.push(...page.entries);
		after = page.after;
	} while (after !== undefined && found.length < most);
	return found.slice(0, most).map(toJson);
};

const get: Operation = async (context, api, index) => [toJson(await getTemplate(api, readId(context, 'templateId', 'The template ID', index)))];

function readComponents(context: IExecuteFunctions, index: number): unknown[] {
	const components = readJson('components', context.getNodeParameter('components', index, '[]'));
	if (Array.isArray(components) && components.length > 0) return components as unknown[];
	throw new InvalidInputError([{ field: 'components', message: 'The components must be a list with at least a body, as Meta describes them, e.g. [{"type": "BODY", "text": "Order {{1}} is ready."}]. Fill it in.' }]);
}

const readName = (context: IExecuteFunctions, index: number) => readText(context, { name: 'templateName', label: 'The template name' }, index);

const readFileName = (context: IExecuteFunctions, index: number) => readText(context, { name: 'mediaPropertyName', label: 'The name of the binary field' }, index);

/** Source: Meta, message template API. */
const categories = ['AUTHENTICATION', 'MARKETING', 'UTILITY'];

function readLanguageAndCategory(context: IExecuteFunctions, index: number) {
	const language = readText(context, { name: 'templateLanguage', label: 'The language' }, index);
	const category = readText(context, { name: 'category', label: 'The category' }, index).toUpperCase();
	if (!/^[A-Za-z_]{2,15}$/.test(language)) {
		throw new InvalidInputError([{ field: 'templateLanguage', message: 'The language must be a code such as en_US, pt_BR or de. Correct it.' }]);
	}
	if (!categories.includes(category)) throw new InvalidInputError([{ field: 'category', message: `The category must be one of ${categories.join(', ')}. Choose one of them.` }]);
	return { language, category };
}

const create: Operation = async (context, api, index) => {
	const name = readName(context, index);
	if (!/^[a-z0-9_]{1,512}$/.test(name)) {
		throw new InvalidInputError([{ field: 'templateName', message: `The template name has ${name.length} characters; it must have 1 to 512, all lower-case letters, digits and underscores. Correct it.` }]);
	}
	const components = readComponents(context, index);
	const created = await createTemplate(api, {
		name,
		...readLanguageAndCategory(context, index),
		components,
		parameterFormat: JSON.stringify(components).match(/\{\{\s*[a-z_]/) ? 'NAMED' : 'POSITIONAL',
	});
	return [{ ...created, name }];
};

const edit: Operation = async (context, api, index) => {
	const id = readId(context, 'templateId', 'The template ID', index);
	await editTemplate(api, id, { components: readComponents(context, index) });
	return [{ id, edited: true }];
};

const remove: Operation = async (context, api, index) => {
	const name = readName(context, index);
	if (name === '') throw new InvalidInputError([{ field: 'templateName', message: 'The template name is empty. Enter the name of the template to delete.' }]);
	const only = { name: 'onlyTemplateId', label: 'The template ID' };
	// An expression that gives nothing is refused: without the ID, all languages would be deleted.
	const id = readText(context, only, index) === '' ? '' : readId(context, only.name, only.label, index);
	await deleteTemplate(api, name, id === '' ? undefined : id);
	return [{ name, ...(id !== '' && { id }), deleted: true }];
};

const sample: Operation = async (context, api, index) => {
	const file = describeBinary(context, index, readFileName(context, index), 'document');
	const content = await file.open();
	const chunks: Uint8Array[] = [];
	// The upload session wants the exact size first; samples are small, and n8n does not know the size of every file.
	if (Buffer.isBuffer(content)) chunks.push(content);
	else for await (const chunk of content) chunks.push(chunk as Uint8Array);
	const bytes = Buffer.concat(chunks);
	const stream = (async function* () {
		yield bytes;
	})();
	const handle = await uploadSample(api, { ...file, sizeBytes: bytes.length, stream });
	return [{ handle, filename: file.filename }];
};

const runWith = (operation: Operation) => async (context: IExecuteFunctions): Promise<INodeExecutionData[]> => {
	const api = await openCredential(context);
	return await forEachItem(context, async (index) => (await operation(context, api, index)).map((json) => ({ json })));
};

/** Lists templates with status, category, quality, rejection reason and the fields to fill in. */
export const getManyTemplates = runWith(getMany);
/** Gets templates by id. */
export const getTemplates = runWith(get);
/** Hands templates in for review. */
export const createTemplates = runWith(create);
/** Replaces the components of templates. */
export const editTemplates = runWith(edit);
/** Deletes templates, in all languages or one. */
export const deleteTemplates = runWith(remove);
/** Uploads sample files for headers and gives their handles. */
export const uploadSamples = runWith(sample);
