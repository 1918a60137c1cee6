import { isReachable } from './probe';
import type { Ticket } from './ticket';
import type { Workplace } from './workplace';

const probeLeaseMs = 60_000;

/**
 * Tries an open circuit: first a harmless read, and only when the API answers, this one message. Answers when it may leave, or
 * undefined when somebody else probes, it is too early, or the API does not answer.
 */
export async function probeDoor(
	place: Workplace,
	sender: { key: string; account: string; phoneNumberId: string },
	{ delivery: { recipient, urgency, throttle } }: Ticket,
): Promise<number | undefined> {
	const { senders } = place.store;
	if (!(await senders.takeProbe(sender.key, urgency, probeLeaseMs, place.nowMs()))) return undefined;
	if (!(await isReachable(place, sender.phoneNumberId))) {
		await senders.signal(sender.key, sender.account, [{ kind: 'unreachable' }], place.nowMs());
		return undefined;
	}
	const [permit] = await senders.book(sender.key, [{ recipient, urgency, throttle, probe: true }], place.nowMs());
	if (permit?.kind === 'at') return permit.leaveAtMs;
	// This message has to wait for another reason; the door works, so the others may go.
	await senders.signal(sender.key, sender.account, [{ kind: 'reachable' }], place.nowMs());
	return undefined;
}
