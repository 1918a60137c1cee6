import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { listConversations } from '../../../core/conversations';
import { openOperationsStore } from '../../shared/operationsStore';
import { plainJson } from '../../shared/plainJson';
import { readChoice } from '../../shared/readChoice';
import { readId } from '../../shared/readId';
import { readText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';
import { sortItems } from '../../shared/sortItems';

const openness = { all: undefined, open: true, over: false } as const;

/** Conversations of a number, one item each. */
export async function list(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { conversations } = await openOperationsStore(context);
	return await sortItems(context, 1, async (index) => {
		const which = readChoice(context.getNodeParameter('which', index), { name: 'which', label: 'Which', choices: ['all', 'open', 'over'] as const });
		const name = readText(context, { name: 'conversationFilter', label: 'The conversation' }, index);
		const limit = readWhole(context.getNodeParameter('limit', index, 50), { name: 'limit', label: 'The limit', unit: 'conversations', min: 1, max: 1_000 });
		const phoneNumberId = readId(context, 'phoneNumberId', 'The phone number ID', index);
		const found = await listConversations(conversations, { phoneNumberId, isOpen: openness[which], limit, ...(name !== '' && { name }) }, new Date().toISOString());
		return found.map((one) => ({ json: plainJson(one) }));
	});
}
