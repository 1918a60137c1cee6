import type { ListSearchAnswer, ListSearchRequest } from '../engineMessages';
import type { HostState } from './hostState';
import { loadOptionsContext } from './loadOptionsContext';
import { plainError } from './plainError';

/** Asks a node for one page of a resource locator's list, as the editor does while a builder types. */
export async function listSearch(host: HostState, request: ListSearchRequest): Promise<ListSearchAnswer> {
	const nodeType = host.nodeTypes.getByNameAndVersion(request.nodeType, request.typeVersion);
	const search = nodeType.methods?.listSearch?.[request.method];
	if (!search) throw new Error(`"${request.nodeType}" has no list search method "${request.method}".`);
	const context = loadOptionsContext(host, request);
	await host.log.take();
	try {
		const { results, paginationToken } = await search.call(context, request.filter, request.paginationToken);
		return { results, paginationToken, log: await host.log.take() };
	} catch (error) {
		return { results: [], error: plainError(error), log: await host.log.take() };
	}
}
