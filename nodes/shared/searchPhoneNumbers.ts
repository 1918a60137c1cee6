import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listPhoneNumbers } from '../../core/cloudApi';
import { openCredential } from './credential';
import { toNodeError } from './toNodeError';

/** The account's sender numbers for the list in the panel, by name or number. */
export async function searchPhoneNumbers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	try {
		const { entries, after } = await listPhoneNumbers(await openCredential(this), paginationToken);
		const wanted = filter?.trim().toLowerCase() ?? '';
		const results = entries
			.map(({ id, displayPhoneNumber, verifiedName }) => ({
				name: verifiedName === undefined ? displayPhoneNumber : `${verifiedName} (${displayPhoneNumber})`,
				value: id,
			}))
			.filter(({ name, value }) => name.toLowerCase().includes(wanted) || value.includes(wanted));
		return { results, paginationToken: after };
	} catch (error) {
		throw toNodeError(error, this.getNode());
	}
}
