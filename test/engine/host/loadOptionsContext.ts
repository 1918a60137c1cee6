import { LoadOptionsContext } from 'n8n-core';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { GivenCredential } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow } from './buildWorkflow';
import type { HostState } from './hostState';

/** A node as it stands in the panel of the editor while a builder fills it in. */
export interface NodeInPanel {
	nodeType: string;
	typeVersion: number;
	parameters?: INodeParameters;
	credentials: GivenCredential[];
	method: string;
}

/** What n8n hands to a node's method when the panel asks it for a list or for fields. */
export function loadOptionsContext(host: HostState, { nodeType, typeVersion, parameters = {}, credentials, method }: NodeInPanel): LoadOptionsContext {
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: nodeType,
		typeVersion,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(credentials.map(({ id, name, type }) => [type, { id, name }])),
	};
	const workflow = buildWorkflow(host, { nodes: [node], connections: {} }, 'manual');
	const data = additionalData(host, credentials, { workflow, mode: 'internal' });
	data.currentNodeParameters = node.parameters;
	return new LoadOptionsContext(workflow, workflow.getNode(node.name) ?? node, data, `parameters.${method}`);
}
