import type { z } from 'zod/v4';
import { cutText, maskPhones } from '../../../messages';
import type { AccountEvent } from '../../events';
import type { Change } from '../change';
import { listOf } from '../wireParts';

/** What a reader knows of an event; field, account and key are added for all alike. */
export type AccountDraft = Omit<AccountEvent, 'event' | 'eventKey' | 'field' | 'businessAccountId'>;

/** What a reader says of one thing; its raw data is added by whoever took it out of the change. */
export type Description = Omit<AccountDraft, 'raw'>;

/** Reads the changes of one webhook field; an empty list means that the change is not in a shape it knows. */
export type AccountReader = (change: Change) => AccountDraft[];

/** A reader of a field whose value is one thing. */
export function one<Shape extends z.ZodType>(shape: Shape, describe: (value: z.output<Shape>, change: Change) => Description): AccountReader {
	return (change) => {
		const read = shape.safeParse(change.value);
		return read.success ? [{ ...describe(read.data, change), raw: change.raw }] : [];
	};
}

/** A reader of a field whose value lists things: one event for each; one in an unknown shape is passed on as `other`. */
export function each<Shape extends z.ZodType>(list: string, shape: Shape, describe: (value: z.output<Shape>, change: Change) => Description): AccountReader {
	return (change) =>
		listOf(change.value[list]).map((entry) => {
			const read = shape.safeParse(entry);
			return { ...(read.success ? describe(read.data, change) : unknownThing(change)), raw: entry };
		});
}

/** What is said of something that this version does not know. */
export function unknownThing({ field }: Change): Description {
	return { kind: 'other', severity: 'info', what: field === '' ? 'WhatsApp sent something that this version does not know.' : `WhatsApp sent an event of the kind "${named(field)}" that this version does not know.` };
}

const longest = 200;

/** A name or id of the wire in a sentence: on one line, and not endless. */
export function named(text: string): string {
	return cutText(text.replace(/\s+/g, ' ').trim(), longest);
}

/** A free text of the wire in a sentence: as a name, and with phone numbers masked. */
export function short(text: string): string {
	return maskPhones(named(text));
}

/** Ends a sentence whose last words come from outside, and may bring their own full stop. */
export function sentence(text: string): string {
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** A number of the business in a sentence, by its last digits. */
export function numberCalled(display: string | undefined): string {
	const digits = (display ?? '').replace(/\D/g, '');
	return digits.length < 4 ? 'A number of the account' : `The number …${digits.slice(-4)}`;
}

/** Words of the wire such as `PENDING_REVIEW` in a sentence. */
export function spoken(word: string): string {
	return short(word).replaceAll('_', ' ').toLowerCase();
}
