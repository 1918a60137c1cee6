import { readSignedId, signId } from '../../messages';

/** What a button does. */
export type ActionVerb = 'acknowledge' | 'snooze' | 'resolve';

/** What the id of a button says: which message it belongs to, and until when it counts. */
export interface ButtonAction {
	verb: ActionVerb;
	/** Only for snooze. */
	minutes?: number;
	/** The message's short name; case, cycle and recipient follow from it. */
	ref: string;
	/** Epoch milliseconds, whole seconds. */
	expiresAt: number;
}

const verbs: Record<string, ActionVerb> = { a: 'acknowledge', s: 'snooze', r: 'resolve' };
const letters: Record<ActionVerb, string> = { acknowledge: 'a', snooze: 's', resolve: 'r' };
const form = /^sla1\.([asr])(\d{0,5})\.([A-Za-z0-9_-]{22})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{22})$/;

/** The id of a button, signed: about 65 characters, far below WhatsApp's limit of 256. */
export function signAction(secret: string, { verb, minutes, ref, expiresAt }: ButtonAction): string {
	return signId(secret, ['sla1', `${letters[verb]}${minutes ?? ''}`, ref, Math.floor(expiresAt / 1000).toString(36)].join('.'));
}

/** Whether a text is meant as the id of such a button at all, signed or not. */
export function looksLikeAction(id: string): boolean {
	return id.startsWith('sla1.');
}

/** The message to which a button's id refers, whoever made it; nothing where the text has another form. */
export function refOfAction(id: string): string | undefined {
	return form.exec(id)?.[3];
}

/** What a button's id says; nothing where it was not signed with this secret. */
export function readAction(secret: string, id: string): ButtonAction | undefined {
	const match = form.exec(id);
	if (match === null || readSignedId(secret, id) === undefined) return undefined;
	const [, letter, minutes, ref, expires] = match as unknown as [string, string, string, string, string];
	return { verb: verbs[letter]!, ...(minutes !== '' && { minutes: Number(minutes) }), ref, expiresAt: Number.parseInt(expires, 36) * 1000 };
}
