import type { EngineRequest, EngineResponse, IDataObject, IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

/** A LangChain tool, as far as it is needed to call it. */
interface Tool {
	name: string;
	description: string;
	schema: { parse: (value: unknown) => unknown; shape: Record<string, { description?: string }> };
	invoke: (given: unknown) => Promise<unknown>;
}

const describeTool = ({ name, description, schema }: Tool): IDataObject => ({
	name,
	description,
	parameters: Object.fromEntries(Object.entries(schema.shape).map(([key, value]) => [key, value.description ?? ''])),
});

/**
 * Stands in for n8n's AI Agent: where a model would decide, the arguments are written into the node. `direct` calls the tool
 * as agents did first; `engine` asks n8n's engine to run the tool's node, as they do now.
 */
export class StandInAgent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'AI Agent (stand-in)',
		name: 'agent',
		group: ['transform'],
		version: 1,
		description: 'Calls its tools with given arguments',
		defaults: { name: 'AI Agent' },
		inputs: ['main', { type: 'ai_tool', displayName: 'Tool' }],
		outputs: ['main'],
		properties: [
			{ displayName: 'How', name: 'how', type: 'string', default: 'direct' },
			{ displayName: 'Arguments', name: 'arguments', type: 'json', default: '{}' },
		],
	};

	async execute(this: IExecuteFunctions, response?: EngineResponse): Promise<INodeExecutionData[][] | EngineRequest> {
		const given = this.getNodeParameter('arguments', 0) as IDataObject;
		const tools = (await this.getInputConnectionData('ai_tool', 0)) as Tool[];
		if (response !== undefined && response.actionResponses.length > 0) {
			return [response.actionResponses.flatMap(({ data }) => (data.data?.ai_tool?.[0] ?? []).map(({ json }) => ({ json: { answer: json } })))];
		}
		if (this.getNodeParameter('how', 0) === 'engine') {
			const [node] = this.getParentNodes(this.getNode().name, { connectionType: 'ai_tool', depth: 1 });
			return { actions: [{ actionType: 'ExecutionNodeAction', nodeName: node!.name, input: given, type: 'ai_tool', id: 'call-1', metadata: {} }], metadata: {} };
		}
		const answers: INodeExecutionData[] = [];
		for (const tool of tools) {
			const answer = String(await tool.invoke(tool.schema.parse(given)));
			answers.push({ json: { ...describeTool(tool), answer: JSON.parse(answer) as IDataObject } });
		}
		return [answers];
	}
}
