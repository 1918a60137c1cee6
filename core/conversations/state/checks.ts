import { InvalidInputError } from '../../messages';
import type { ChatName, ConversationName } from '../../store';
import { snapshotOf, type Journal } from './journal';
import { longestDataCharacters, longestName } from './limits';
import { isSmallEnough } from './update';

const refuse = (field: string, message: string): never => {
	throw new InvalidInputError([{ field, message }]);
};

/** Throws an InvalidInputError where number or person are not known. */
export function checkChat({ recipientKeys, phoneNumberId }: ChatName): void {
	if (phoneNumberId === '') refuse('phoneNumberId', 'It is not known to which of your numbers the chat belongs. Choose the phone number, or use this node behind a WhatsApp Webhook Trigger.');
	if (recipientKeys.length === 0) refuse('person', 'It is not known with whom the chat is. Choose the person, or use this node behind a WhatsApp Webhook Trigger.');
}

/** The same, and for a conversation without a name or with one that is too long. */
export function checkName(conversation: ConversationName): void {
	const { name } = conversation;
	if (name.trim() === '' || name.length > longestName) refuse('conversation', `The conversation's name must have 1 to ${longestName} characters. Correct it.`);
	checkChat(conversation);
}

/** Throws an InvalidInputError when a conversation would hold more than can be kept. */
export function checkSize(journal: Journal): void {
	const snapshot = snapshotOf(journal);
	if (isSmallEnough(snapshot)) return;
	refuse('data', `The data of the conversation would have ${JSON.stringify(snapshot.data).length} characters as JSON; at most ${longestDataCharacters} are kept. Remove fields, or keep files and long texts elsewhere and only their address here.`);
}
