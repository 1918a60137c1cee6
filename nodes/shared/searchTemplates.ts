import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listTemplates } from '../../core/cloudApi';
import { openCredential } from './credential';
import { toNodeError } from './toNodeError';

/** The account's approved templates for the list in the panel; a value is name and language, `order_update|en_US`. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	try {
		const { entries, after } = await listTemplates(await openCredential(this), {
			nameContains: filter?.trim(),
			status: 'APPROVED',
			after: paginationToken,
		});
		return {
			results: entries.map(({ name, language, category }) => ({
				name: `${name} (${language})`,
				value: `${name}|${language}`,
				description: category?.toLowerCase(),
			})),
			paginationToken: after,
		};
	} catch (error) {
		throw toNodeError(error, this.getNode());
	}
}
