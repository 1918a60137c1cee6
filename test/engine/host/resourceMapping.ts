import type { ResourceMappingAnswer, ResourceMappingRequest } from '../engineMessages';
import type { HostState } from './hostState';
import { loadOptionsContext } from './loadOptionsContext';
import { plainError } from './plainError';

/** Asks a node for the fields of a resource mapper, as the editor does when what they depend on has been chosen. */
export async function resourceMapping(host: HostState, request: ResourceMappingRequest): Promise<ResourceMappingAnswer> {
	const nodeType = host.nodeTypes.getByNameAndVersion(request.nodeType, request.typeVersion);
	const method = nodeType.methods?.resourceMapping?.[request.method];
	if (!method) throw new Error(`"${request.nodeType}" has no resource mapping method "${request.method}".`);
	const context = loadOptionsContext(host, request);
	await host.log.take();
	try {
		return { ...(await method.call(context)), log: await host.log.take() };
	} catch (error) {
		return { fields: [], error: plainError(error), log: await host.log.take() };
	}
}
