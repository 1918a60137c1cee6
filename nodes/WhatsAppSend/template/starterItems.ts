import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { CloudApiError, createTemplate, listTemplates, type CloudApi } from '../../../core/cloudApi';
import { InvalidInputError, isWebAddress } from '../../../core/messages';
import { defineTemplate, notificationLanguages, starterKinds, type NotificationLanguage, type StarterKind } from '../../../core/notifications';
import type { TemplateDefinition } from '../../../core/templates';
import { openCredential } from '../../shared/credential';
import { forEachItem } from '../../shared/forEachItem';
import { readList } from '../../shared/readList';
import { readText } from '../../shared/readText';
import type { SortedItem } from '../../shared/sortItems';

/** All starter templates begin so. */
const prefix = 'ops_';
/** Source: Meta: the address of a button has 2,000 characters; the rest is for the record. */
const longestBase = 1500;

function readChosen<Choice extends string>(context: IExecuteFunctions, field: { name: string; label: string }, known: readonly Choice[], index: number): Choice[] {
	const chosen = readList(context.getNodeParameter(field.name, index, [...known]), field);
	const unknown = chosen.filter((one) => !known.some((other) => other === one));
	if (chosen.length > 0 && unknown.length === 0) return known.filter((one) => chosen.includes(one));
	const what = chosen.length === 0 ? 'nothing is chosen' : `there is no ${unknown.map((one) => `"${one}"`).join(', ')}`;
	throw new InvalidInputError([{ field: field.name, message: `${field.label}: ${what}. Choose from ${known.join(', ')}.` }]);
}

function readLinkBase(context: IExecuteFunctions, index: number): string | undefined {
	const base = readText(context, { name: 'recordLinkBase', label: 'The beginning of record links' }, index);
	if (base === '') return undefined;
	if (isWebAddress(base) && base.length <= longestBase && !/[{}]/.test(base)) return base;
	throw new InvalidInputError([{ field: 'recordLinkBase', message: `The beginning of record links must be an http or https address of at most ${longestBase} characters without spaces and braces, such as https://erp.example.com/. Correct it.` }]);
}

async function existing(api: CloudApi): Promise<Map<string, TemplateDefinition>> {
	const found = new Map<string, TemplateDefinition>();
	let after: string | undefined;
	do {
		const page = await listTemplates(api, { name: prefix, after });
		for (const entry of page.entries) found.set(`${entry.name}|${entry.language}`, entry);
		after = page.after;
	} while (after !== undefined);
	return found;
}

/** Why a template was refused; what stands in the way of all of them is thrown on. */
function refusalOf(error: unknown): IDataObject {
	if (!(error instanceof CloudApiError) || error.failure.category === 'access') throw error;
	const { what, fix, code } = error.failure;
	return { problem: `${what} ${fix}`, ...(code !== undefined && { code }) };
}

/** One template: left as it is where it exists, else handed in; a refusal becomes part of the result, and the others go on. */
async function createOne(api: CloudApi, kind: StarterKind, language: NotificationLanguage, { linkBase, known }: { linkBase?: string; known: Map<string, TemplateDefinition> }): Promise<IDataObject> {
	const template = defineTemplate(kind, language, linkBase);
	const { name, category } = template;
	const there = known.get(`${name}|${language}`);
	const about = { notification: kind, name, language };
	if (there !== undefined) return { ...about, outcome: 'exists', id: there.id, status: there.status, category: there.category ?? category };
	try {
		const { id, status, category: given } = await createTemplate(api, template);
		return { ...about, outcome: 'created', id, status, category: given ?? category };
	} catch (error) {
		return { ...about, outcome: 'failed', category, ...refusalOf(error) };
	}
}

/** Hands the chosen starter templates in for review, each once; one item for each template and language. */
export async function createStarterTemplates(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const api = await openCredential(context);
	return await forEachItem(context, async (index) => {
		const kinds = readChosen(context, { name: 'starterKinds', label: 'Notifications' }, starterKinds, index);
		const languages = readChosen(context, { name: 'starterLanguages', label: 'Languages' }, notificationLanguages, index);
		const linkBase = readLinkBase(context, index);
		const known = await existing(api);
		const items: SortedItem[] = [];
		for (const kind of kinds) for (const language of languages) items.push({ json: await createOne(api, kind, language, { linkBase, known }) });
		return items;
	});
}
