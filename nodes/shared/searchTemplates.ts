import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listTemplates } from '../../core/cloudApi';
import { openCredential } from './credential';
import { toNodeError } from './toNodeError';

const isApproved = ({ status }: { status: string }) => status === 'APPROVED';

/**
 * The account's templates for the list in the panel, approved ones first; others show their status, and are refused with
 * the reason when they are sent. A value is name and language, `order_update|en_US`.
 */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	try {
		const { entries, after } = await listTemplates(await openCredential(this), { nameContains: filter?.trim(), after: paginationToken });
		const ordered = [...entries.filter(isApproved), ...entries.filter((entry) => !isApproved(entry))];
		return {
			results: ordered.map((entry) => ({
				name: `${entry.name} (${entry.language})${isApproved(entry) ? '' : `, ${entry.status.toLowerCase().replaceAll('_', ' ')}`}`,
				value: `${entry.name}|${entry.language}`,
				description: entry.category?.toLowerCase(),
			})),
			paginationToken: after,
		};
	} catch (error) {
		throw toNodeError(error, this.getNode());
	}
}
