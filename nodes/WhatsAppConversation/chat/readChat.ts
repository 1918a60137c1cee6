import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { recipientKeysOf, type Party } from '../../../core/inbound';
import { InvalidInputError, readRecipient, recipientKey } from '../../../core/messages';
import type { ChatName } from '../../../core/store';
import { readChoice } from '../../shared/readChoice';
import { readId } from '../../shared/readId';
import { readText } from '../../shared/readText';
import { incomingMessage, type IncomingMessage } from './incomingMessage';

/** Which chat an item is about, and the message behind it where it is one. */
export interface Chat extends ChatName {
	message?: IncomingMessage;
}

const refuse = (message: string): never => {
	throw new InvalidInputError([{ field: 'personSource', message }]);
};

/** What items about people who stopped half-way carry instead of a message. */
function namedByItem({ phoneNumberId, recipientKeys }: IDataObject): ChatName | undefined {
	if (typeof phoneNumberId !== 'string' || !Array.isArray(recipientKeys) || recipientKeys.length === 0) return undefined;
	return { phoneNumberId, recipientKeys: recipientKeys.map(String) };
}

function chatOf(message: IncomingMessage): Chat {
	const { phoneNumber, from, group } = message;
	const recipientKeys = group?.id === undefined ? recipientKeysOf((from ?? {}) as unknown as Party) : [recipientKey({ type: 'group', groupId: String(group.id) })];
	if (recipientKeys.length === 0) refuse('The incoming message names no person. Set "Person" to "Choose", or leave such messages out before this node.');
	return { phoneNumberId: String(phoneNumber.id ?? ''), recipientKeys, message };
}

/** The chat of an item, from its message or as chosen. Throws an InvalidInputError. */
export function readChat(context: IExecuteFunctions, index: number): Chat {
	const source = readChoice(context.getNodeParameter('personSource', index), { name: 'personSource', label: 'Person', choices: ['incoming', 'choose'] as const });
	if (source === 'choose') {
		const value = readText(context, { name: 'person', label: 'The phone number or user ID' }, index);
		return { phoneNumberId: readId(context, 'phoneNumberId', 'The phone number ID', index), recipientKeys: [recipientKey(readRecipient({ type: 'auto', value }))] };
	}
	const message = incomingMessage(context, index);
	if (message !== undefined) return chatOf(message);
	return (
		namedByItem(context.getInputData()[index]?.json ?? {}) ??
		refuse('This item comes from no incoming message. Put this node behind a WhatsApp Webhook Trigger (other nodes may lie between), or set "Person" to "Choose".')
	);
}
