import type { IExecuteFunctions } from 'n8n-workflow';
import type { ChatName, ConversationName } from '../../../core/store';
import { readText } from '../../shared/readText';

/** The conversation that an item is about. */
export const conversationName = (context: IExecuteFunctions, index: number, { phoneNumberId, recipientKeys }: ChatName): ConversationName => ({
	phoneNumberId,
	recipientKeys,
	name: readText(context, { name: 'conversation', label: 'The conversation' }, index),
});
