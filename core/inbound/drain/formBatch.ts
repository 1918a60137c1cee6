import type { InboundEvent, InboundMessage } from '../events';
import { isLate } from '../isLate';
import { chatOf, isMergeable, mergeBurst, type MergedMessage } from '../mergeBurst';
import type { SettledReceipt } from '../settleReceipts';
import type { BoxedEvent } from './plan';

/** What a workflow gets: an event, or a burst as one, with `late` where it came so late that an answer may no longer fit. */
export type HandedEvent = (Exclude<InboundEvent, InboundMessage> | SettledReceipt | MergedMessage | InboundMessage) & { late?: true };

const instantOf = (event: InboundEvent) => (event.event === 'message' ? event.sentAt : event.occurredAt);

/** Late by when its body was taken: what waited here is not late because of that. */
function withLateness({ event, takenAt }: BoxedEvent): InboundEvent & { late?: true } {
	return isLate(instantOf(event), Date.parse(takenAt)) ? { ...event, late: true } : event;
}

/** The events of a batch as they are handed on; where messages are merged, those of one chat become one, in the place of the first. */
export function formBatch(boxed: BoxedEvent[], merges: boolean): HandedEvent[] {
	const bursts = new Map<string, { at: number; messages: InboundMessage[] }>();
	const formed: Array<HandedEvent | undefined> = boxed.map((one, index) => {
		const event = withLateness(one);
		if (!merges || event.event !== 'message' || event.from.partyId === '' || !isMergeable(event)) return event;
		const burst = bursts.get(chatOf(event));
		if (burst === undefined) bursts.set(chatOf(event), { at: index, messages: [event] });
		else burst.messages.push(event);
		return undefined;
	});
	for (const { at, messages } of bursts.values()) formed[at] = mergeBurst(messages);
	return formed.filter((event) => event !== undefined);
}
