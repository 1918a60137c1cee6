import { NodeHelpers } from 'n8n-workflow';
import type { INodeProperties, INodeType, IVersionedNodeType } from 'n8n-workflow';

/** What n8n's server adds to the panel of every node that becomes a tool. Source: n8n 2.41, tool-generation/ai-tools. */
const toolDescription = (description: string): INodeProperties[] => [
	{
		displayName: 'Tool Description',
		name: 'descriptionType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Set Automatically', value: 'auto' },
			{ name: 'Set Manually', value: 'manual' },
		],
		default: 'auto',
	},
	{
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: description,
		displayOptions: { show: { descriptionType: ['manual'] } },
	},
];

/** Makes the tool variant of a node as n8n's server does: the same code behind a changed description. */
export function asTool(type: INodeType | IVersionedNodeType): INodeType {
	const node = NodeHelpers.getVersionedNodeType(type);
	const { usableAsTool, ...description } = node.description;
	if (!usableAsTool) throw new Error(`"${description.name}" cannot be used as a tool.`);
	return Object.create(node, {
		description: {
			value: {
				...description,
				name: `${description.name}Tool`,
				displayName: `${description.displayName} Tool`,
				inputs: [],
				outputs: ['ai_tool'],
				properties: [...toolDescription(description.description), ...description.properties],
			},
		},
	}) as INodeType;
}
