import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { moveOn as move, type Condition } from '../../../core/conversations';
import { InvalidInputError } from '../../../core/messages';
import { readChoice } from '../../shared/readChoice';
import { asText } from '../../shared/readText';
import { conversationName } from './conversationName';
import { eachChat } from './eachChat';
import { optionsOf, readUpdate } from './readUpdate';

function readCondition(context: IExecuteFunctions, index: number, options: IDataObject): Condition {
	const onlyIf = readChoice(options.onlyIf ?? 'always', { name: 'onlyIf', label: 'Only If', choices: ['always', 'atStep', 'unchanged'] as const });
	if (onlyIf === 'always') return {};
	if (onlyIf === 'atStep') return { step: asText(options.atStep ?? '', { name: 'atStep', label: 'Only at Step' }) };
	const { conversation } = context.getInputData()[index]!.json as { conversation?: { version?: unknown } };
	if (typeof conversation?.version === 'number') return { version: conversation.version };
	throw new InvalidInputError([{ field: 'onlyIf', message: 'The item does not say which state of the conversation was read. Put the operation Get before this node and keep its field "conversation", or choose another condition.' }]);
}

/** Updates conversations, each message once and in the order of sending. */
export const moveOn = eachChat(2, async ({ context, index, store, chat, moment, now }) => {
	const options = optionsOf(context, index, 'moveOptions');
	const whenLate = readChoice(options.whenLate ?? 'inOrder', { name: 'whenLate', label: 'Late Messages', choices: ['inOrder', 'skip'] as const });
	const update = readUpdate(context, index, chat, options);
	const { outcome, conversation } = await move(store.conversations, conversationName(context, index, chat), { update, onlyIf: readCondition(context, index, options), whenLate }, moment, now);
	return { json: { conversation: { outcome, ...conversation } }, output: outcome === 'changed' || outcome === 'known' ? 0 : 1 };
});
