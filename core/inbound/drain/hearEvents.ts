import { wordsForLog } from '../../messages';
import type { Store } from '../../store';
import { noteArrivals } from '../noteArrivals';
import { asFarAsItGoes } from './asFarAsItGoes';
import { attend, type Attendant } from './attend';
import type { Observer } from './observe';
import type { Patience } from './patience';
import type { BoxedEvent } from './plan';

/** Who hears a reader's events. */
export interface Hearing {
	attendants?: readonly Attendant[];
	observers?: readonly Observer[];
	/** For how long one event may fail before it is handed on unheard. */
	patience: Patience;
}

type Ear = Pick<Store, 'arrivals' | 'inbox'>;

/** A message says that nobody took it in hand, and why; the workflow is the last that can. */
async function passOver({ inbox }: Ear, box: string, one: BoxedEvent, error: unknown): Promise<BoxedEvent[]> {
	const { seq, event } = one;
	if (event.event !== 'message' || event.attended !== undefined) return [one];
	const attended = { as: 'unheard', isOver: false, details: { problem: wordsForLog(error) } };
	await inbox.noteAttended(box, [{ seq, attended }]);
	return [{ ...one, event: { ...event, attended } }];
}

/**
 * Shows events of a box to one reader's observers and attendants: observe -> attend -> note what was said and what was made of it. Every reader of a
 * box hears for itself, since another one may stand for another account. Whatever is interrupted is done again with the same result, also by
 * several readers at once. Answers with the events as they are then, up to the first that cannot be heard now. Throws a StoreError, or what an
 * attendant throws.
 */
export async function hearEvents(store: Ear, box: string, heard: BoxedEvent[], now: string, { attendants = [], observers = [], patience }: Hearing): Promise<BoxedEvent[]> {
	const hear = async (some: readonly BoxedEvent[]) => {
		const events = some.map(({ event }) => event);
		for (const observer of observers) await observer(events, now);
		const attended = await attend(events, attendants, now);
		await noteArrivals(store.arrivals, attended, now);
		const after = some.map((one, index) => ({ ...one, event: attended[index]! }));
		await store.inbox.noteAttended(box, after.flatMap(({ seq, event }, index) => (event !== events[index] && event.event === 'message' && event.attended !== undefined ? [{ seq, attended: event.attended }] : [])));
		return after;
	};
	return await asFarAsItGoes(heard, hear, (one, error) => (patience.isOver(one.event.eventKey, error) ? passOver(store, box, one, error) : undefined));
}
