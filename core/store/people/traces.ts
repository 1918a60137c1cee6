import type { ForgottenPerson } from '../port';

/** Stands where something of the person stood. */
export const erased = '[erased]';

const inPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number in any way of writing it: with a plus, spaces, dots, hyphens and brackets between its digits. */
const phonePattern = (digits: string) => `(?<!\\d)\\+?${[...digits].join('[\\s().\\-\\u00a0\\u202f]*')}(?!\\d)`;
/** A whole word or several, however much space is between them. */
const wordPattern = (words: string) => `(?<![\\p{L}\\p{N}_])${words.trim().split(/\s+/).map(inPattern).join('\\s+')}(?![\\p{L}\\p{N}_])`;

/** A message id holds the person's number, encoded. Seen in the ids that Meta gives. */
const wamid = /wamid\.[A-Za-z0-9+/_-]+=*/g;

/** Finds what is left of a person in texts. */
export interface Traces {
	keys: ReadonlySet<string>;
	/** The same text without the person. */
	without(text: string): string;
}

/** What to look for: numbers and ids from the keys, and the names. Names of one letter are everywhere and are not looked for. */
export function tracesOf({ keys, names = [] }: ForgottenPerson): Traces {
	const numbers = keys.filter((key) => key.startsWith('tel:')).map((key) => key.slice('tel:'.length));
	const ids = keys.filter((key) => key.startsWith('user:')).map((key) => key.slice('user:'.length));
	const words = [...ids, ...names.filter((name) => name.trim().length > 1)];
	const patterns = [...numbers.filter((digits) => /^\d{5,}$/.test(digits)).map(phonePattern), ...words.map(wordPattern)];
	const pattern = patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'giu');
	const ofPerson = (messageId: string) => {
		const inside = Buffer.from(messageId.slice('wamid.'.length), 'base64').toString('latin1');
		return numbers.some((digits) => inside.includes(digits)) || ids.some((id) => inside.includes(id));
	};
	return {
		keys: new Set(keys),
		without(text) {
			const others = text.includes('wamid.') ? text.replace(wamid, (found) => (ofPerson(found) ? `wamid.${erased}` : found)) : text;
			return pattern === undefined ? others : others.replace(pattern, erased);
		},
	};
}
