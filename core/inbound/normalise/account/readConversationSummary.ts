import { readParty } from '../readParty';
import type { AccountReader } from './accountReader';

/** A summary of a chat that came beside its messages. Source: Meta, messages webhook, conversation_context. */
export const readConversationSummary: AccountReader = ({ value }) =>
	value.conversation_context === undefined
		? []
		: [{ kind: 'conversationSummary', severity: 'info', what: 'WhatsApp summed up a chat.', party: readParty({}, value.contacts), raw: value.conversation_context }];
