import type { Store } from '../../store';
import { noteArrivals } from '../noteArrivals';
import { attend, type Attendant } from './attend';
import type { Observer } from './observe';
import type { BoxedEvent } from './plan';

/**
 * Shows events of a box to one reader's observers and attendants: observe -> attend -> note what was said and what was made of it. Every reader of a
 * box hears for itself, since another one may stand for another account. Whatever is interrupted is done again with the same result, also by
 * several readers at once. Answers with the events as they are then. Throws a StoreError, or what an attendant throws.
 */
export async function hearEvents({ arrivals, inbox }: Pick<Store, 'arrivals' | 'inbox'>, box: string, heard: BoxedEvent[], now: string, attendants: readonly Attendant[] = [], observers: readonly Observer[] = []): Promise<BoxedEvent[]> {
	if (heard.length === 0) return heard;
	const events = heard.map(({ event }) => event);
	for (const observer of observers) await observer(events, now);
	const attended = await attend(events, attendants, now);
	await noteArrivals(arrivals, attended, now);
	const after = heard.map((one, index) => ({ ...one, event: attended[index]! }));
	await inbox.noteAttended(box, after.flatMap(({ seq, event }, index) => (event !== events[index] && event.event === 'message' && event.attended !== undefined ? [{ seq, attended: event.attended }] : [])));
	return after;
}
