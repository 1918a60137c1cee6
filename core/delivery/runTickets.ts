import type { RunLimits } from './courierParts';
import { dispatch } from './dispatch';
import { accountKey, senderKey } from './accountKey';
import { allEnded } from './allEnded';
import { learnRate } from './learnRate';
import type { Ticket } from './ticket';
import type { Workplace } from './workplace';

const requestsAtOnce = 64;
const progressEveryMs = 5000;

/** Sends tickets of any senders, each sender at its own pace, and says how far it is. */
export async function runTickets(place: Workplace, tickets: Ticket[], { waitAtMostMs, holdAtMostMs = waitAtMostMs, concurrency = requestsAtOnce, signal, onStop, progress }: RunLimits): Promise<void> {
	const account = accountKey(place.api);
	const deadlineMs = place.nowMs() + waitAtMostMs;
	const bySender = new Map<string, Ticket[]>();
	for (const ticket of tickets) {
		const { phoneNumberId } = ticket.delivery;
		const own = bySender.get(phoneNumberId);
		if (own === undefined) bySender.set(phoneNumberId, [ticket]);
		else own.push(ticket);
	}
	let done = 0;
	let toldAtMs = place.nowMs();
	const arrived = () => {
		done += 1;
		if (progress === undefined || place.nowMs() - toldAtMs < progressEveryMs) return;
		toldAtMs = place.nowMs();
		progress(done, tickets.length);
	};
	const runs = [...bySender].map(async ([phoneNumberId, own]) => {
		await learnRate(place, phoneNumberId, own.length);
		const sender = { key: senderKey(account, phoneNumberId), account, phoneNumberId };
		await dispatch(place, own, { sender, deadlineMs, holdAtMostMs, concurrency, signal, onStop, arrived });
	});
	await allEnded(runs);
}
