import type { Attended, InboundEvent, InboundMessage } from '../events';

/**
 * Looks at messages before the workflow hears of them: an answer to a question of ours, a tap on a button, a word that ends consent. Says by
 * event key what it made of which. After an interruption it sees the same messages again and has to come to the same result.
 */
export type Attendant = (messages: readonly InboundMessage[], now: string) => Promise<ReadonlyMap<string, Attended>>;

/**
 * Shows messages to each attendant in turn; the first that takes one in hand has it, the later ones do not see it, nor what
 * another reader has attended to. Answers with all events in their order. Throws what an attendant throws; then nothing may be handed on yet.
 */
export async function attend<Event extends InboundEvent>(events: readonly Event[], attendants: readonly Attendant[], now: string): Promise<Event[]> {
	const inHand = new Map<string, Attended>();
	for (const attendant of attendants) {
		const free = events.filter((event) => event.event === 'message' && event.attended === undefined && !inHand.has(event.eventKey)) as unknown as InboundMessage[];
		if (free.length === 0) break;
		for (const [eventKey, attended] of await attendant(free, now)) inHand.set(eventKey, attended);
	}
	return events.map((event) => (event.event === 'message' && inHand.has(event.eventKey) ? { ...event, attended: inHand.get(event.eventKey) } : event));
}
