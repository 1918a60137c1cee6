import { InvalidInputError, readMessage, type MessageDraft, type Problem } from '../../../core/messages';

/** A draft to a number of the range that is kept free for examples. */
export function draftOf(content: MessageDraft['content'], change: Partial<MessageDraft> = {}): MessageDraft {
	return { from: '300111222333444', to: { type: 'auto', value: '+1 555 010 7777' }, content, ...change };
}

/** What readMessage has against a draft; nothing where it takes it. */
export function problemsOf(draft: MessageDraft): Problem[] {
	try {
		readMessage(draft);
	} catch (error) {
		if (error instanceof InvalidInputError) return error.problems;
		throw error;
	}
	return [];
}
