import { cutText, wordLanguage, type Message } from '../../messages';
import type { Delivery } from '../../store';
import { phrases } from './phrases';

/** Source: Meta, text messages; interactive messages. */
const longestBody = { text: 4096, interactive: 1024 };

/**
 * The message of a delivery as it goes out: one that earlier ones were grouped into says how many, on a line of its own below
 * the text, which is shortened where both do not fit. Templates and files go as they are.
 */
export function withGroupNote({ message, subject }: Delivery): Message {
	const { content } = message;
	if (subject === undefined || subject.standsFor === 0 || !('body' in content) || typeof content.body !== 'string') return message;
	const note = `\n\n${phrases[wordLanguage(subject.language)].earlier(subject.standsFor)}`;
	const longest = content.kind === 'text' ? longestBody.text : longestBody.interactive;
	return { ...message, content: { ...content, body: `${cutText(content.body, longest - note.length)}${note}` } };
}
