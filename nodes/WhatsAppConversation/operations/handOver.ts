import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { actOnChat, assignByRule, type AssignmentRules } from '../../../core/conversations';
import { readChoice } from '../../shared/readChoice';
import { readList } from '../../shared/readList';
import { asText, readText } from '../../shared/readText';
import { eachChat } from './eachChat';
import { readOwnership } from './readOwnership';

/** Who gets which chats, from the panel. */
function readRules(context: IExecuteFunctions, index: number): AssignmentRules {
	const rows = ((context.getNodeParameter('tagRules', index, {}) as IDataObject).rule ?? []) as IDataObject[];
	return {
		rules: rows.map(({ tag, members }) => ({ tag: asText(tag, { name: 'tagRules', label: 'The tag of a rule' }), members: readList(members, { name: 'tagRules', label: 'In Turn Among' }) })),
		others: readList(context.getNodeParameter('members', index, ''), { name: 'members', label: 'All Others in Turn Among' }),
	};
}

/** Hands chats over to people: to nobody certain, to one of them, or by rules. Whoever has a chat already keeps it. */
export const handOver = eachChat(1, async ({ context, index, store, chat, now }) => {
	const { by, ...ownership } = readOwnership(context, index, now);
	const to = readChoice(context.getNodeParameter('assignTo', index), { name: 'assignTo', label: 'Assign To', choices: ['nobody', 'person', 'rules'] as const });
	const assignee = to === 'person' ? readText(context, { name: 'assignee', label: 'Assignee' }, index) : undefined;
	const { outcome, chat: handOverState } =
		to === 'rules'
			? await assignByRule(store.handovers, chat, readRules(context, index), { by, ...ownership }, now)
			: await actOnChat(store.handovers, chat, { do: 'handOver', ...(assignee !== undefined && { assignee }), ...ownership }, by, now);
	return { json: { handOver: { outcome, ...handOverState } } };
});
