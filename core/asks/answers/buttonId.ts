import { readSignedId, signId } from '../../messages';

/** What a button of a question says: yes, no, the choice of this number, or to pass it on to the delegate of this number. */
export type ButtonSays = { verb: 'approve' | 'decline' } | { verb: 'choose' | 'pass'; index: number };

const letters = { approve: 'a', decline: 'd', choose: 'c', pass: 'p' } as const;
const verbs = { a: 'approve', d: 'decline', c: 'choose', p: 'pass' } as const;
const form = /^ask1\.([adcp])(\d{0,2})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/;

/** The id of a button, signed: about 55 characters; rows of lists take 200, payloads of templates 128. Source: Meta, interactive lists; templates. */
export function signButton(secret: string, askId: string, says: ButtonSays): string {
	return signId(secret, ['ask1', `${letters[says.verb]}${'index' in says ? says.index : ''}`, askId].join('.'));
}

/** Whether a text is meant as the id of a button of a question at all, signed or not. */
export function looksLikeButton(id: string): boolean {
	return id.trim().startsWith('ask1.');
}

/** What a button's id says; nothing where it was not signed with this secret. */
export function readButton(secret: string, id: string): { askId: string; says: ButtonSays } | undefined {
	const match = form.exec(id.trim());
	if (match === null || readSignedId(secret, match[0]) === undefined) return undefined;
	const [, letter, index, askId] = match as unknown as [string, keyof typeof verbs, string, string];
	const verb = verbs[letter];
	const hasIndex = verb === 'choose' || verb === 'pass';
	if (hasIndex !== (index !== '')) return undefined;
	return { askId, says: hasIndex ? { verb, index: Number(index) } : { verb } };
}
