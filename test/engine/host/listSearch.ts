import { LoadOptionsContext } from 'n8n-core';
import type { INode } from 'n8n-workflow';
import type { ListSearchAnswer, ListSearchRequest } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow } from './buildWorkflow';
import type { HostState } from './hostState';
import { plainError } from './plainError';

/** Asks a node for one page of a resource locator's list, as the editor does while a builder types. */
export async function listSearch(host: HostState, request: ListSearchRequest): Promise<ListSearchAnswer> {
	const nodeType = host.nodeTypes.getByNameAndVersion(request.nodeType, request.typeVersion);
	const search = nodeType.methods?.listSearch?.[request.method];
	if (!search) throw new Error(`"${request.nodeType}" has no list search method "${request.method}".`);
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: request.nodeType,
		typeVersion: request.typeVersion,
		position: [0, 0],
		parameters: request.parameters ?? {},
		credentials: Object.fromEntries(request.credentials.map(({ id, name, type }) => [type, { id, name }])),
	};
	const workflow = buildWorkflow(host, { nodes: [node], connections: {} }, 'manual');
	const data = additionalData(host, request.credentials, { workflow, mode: 'internal' });
	data.currentNodeParameters = node.parameters;
	const context = new LoadOptionsContext(workflow, workflow.getNode(node.name) ?? node, data, `parameters.${request.method}`);
	await host.log.take();
	try {
		const { results, paginationToken } = await search.call(context, request.filter, request.paginationToken);
		return { results, paginationToken, log: await host.log.take() };
	} catch (error) {
		return { results: [], error: plainError(error), log: await host.log.take() };
	}
}
