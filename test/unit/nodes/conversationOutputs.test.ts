import { NodeHelpers, Workflow, type INode, type INodeParameters, type INodeTypes } from 'n8n-workflow';
import { WhatsAppConversation } from '../../../nodes/WhatsAppConversation/WhatsAppConversation.node';

const type = new WhatsAppConversation();
const { description } = type;
const nodeTypes = { getByNameAndVersion: () => type, getByName: () => type, getKnownTypes: () => ({}) } as unknown as INodeTypes;

/** The names of the outputs that the editor draws; an output without a name is "main". */
function outputsOf(parameters: INodeParameters): string[] {
	const node: INode = { id: 'c', name: 'Conversation', type: 'n8n-nodes-whatsapp-ops.whatsAppConversation', typeVersion: 1, position: [0, 0], parameters };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return NodeHelpers.getNodeOutputs(workflow, workflow.getNode('Conversation')!, description).map((output) => (typeof output === 'string' ? output : output.displayName!));
}

test.each<[INodeParameters, string[]]>([
	[{}, ['In Conversation', 'No Conversation']],
	[{ resource: 'conversation', operation: 'start' }, ['Started', 'Not Started']],
	[{ resource: 'conversation', operation: 'moveOn' }, ['Done', 'Not Done']],
	[{ resource: 'conversation', operation: 'end' }, ['main']],
	[{ resource: 'conversation', operation: 'list' }, ['main']],
	[{ resource: 'handOver' }, ['Bot', 'Human']],
	[{ resource: 'handOver', operation: 'handOver' }, ['main']],
	[{ resource: 'window' }, ['Open', 'Closed']],
])('%j has the outputs %j', (parameters, names) => {
	expect(outputsOf(parameters)).toEqual(names);
});

test('nobody sees more than the operation needs', () => {
	const shown = (parameters: INodeParameters) => {
		const node = { typeVersion: 1, parameters: NodeHelpers.getNodeParameters(description.properties, parameters, true, false, { typeVersion: 1 }, description)! };
		return description.properties.filter((property) => NodeHelpers.displayParameter(node.parameters, property, node, description)).map(({ displayName }) => displayName);
	};
	const top = ['Resource', 'Operation', 'Person'];
	expect(shown({})).toEqual([...top, 'Conversation']);
	expect(shown({ operation: 'moveOn' })).toEqual([...top, 'Conversation', 'Step', 'Save Answer As', 'Data', 'Options']);
	expect(shown({ operation: 'list' })).toEqual(['Resource', 'Operation', 'Phone Number ID', 'Conversation', 'Which', 'Limit']);
	expect(shown({ resource: 'window' })).toEqual(top);
	expect(shown({ resource: 'window', personSource: 'choose' })).toEqual([...top, 'Phone Number ID', 'Phone Number or User ID']);
	expect(shown({ resource: 'handOver' })).toEqual(top);
	expect(shown({ resource: 'handOver', operation: 'handOver', assignTo: 'rules' })).toEqual([...top, 'Assign To', 'Rules', 'All Others in Turn Among', 'Options']);
});
