import type { Message } from '../messages';
import { depart } from './depart';
import { leaveToOutbox } from './endings';
import { gather } from './gather';
import { leaseMs } from './lease';
import { uploadReason } from './reasons';
import { arrive, arriveAsStored, type Run } from './run';
import { senderEndOf } from './senderEnd';
import type { Outcome } from './settler';
import { mayHaveLostFiles, sendTicket, type Answer } from './sendTicket';
import { Slots } from './slots';
import { claimOf, type Ticket } from './ticket';
import { isoOf } from './workplace';

/**
 * Some more are marked as leaving than there are connections: marking takes as long as the disk does, and no connection
 * shall be idle meanwhile.
 */
const markedAhead = 1.25;

/** After so many unreachable answers in a row, which open the circuit, nothing more begins to leave on an earlier permit. */
const unreachableAtMost = 5;
/** By then the circuit is known to be open to whoever asks. */
const askAgainMs = 250;

/** Sends a booked ticket on its way; `isProbe` for the one that tries an open circuit. */
export type Fly = (ticket: Ticket, leaveAtMs: number, isProbe?: boolean) => void;

/** Takes booked tickets from their slot in time to their end: look again -> begin -> send -> settle. */
export function openFlight(run: Run): Fly {
	const { place, queue, bell, settler, concurrency } = run;
	const { store, nowMs, sleep, reach } = place;
	const slots = new Slots(Math.ceil(concurrency * markedAhead));
	const begin = gather((tickets: Ticket[]) => depart(place, tickets));

	/** The API has lost an earlier upload: the files go up again, and the message goes back to the head of its line. */
	async function uploadAgain(ticket: Ticket): Promise<void> {
		ticket.uploadedAgain = true;
		let message: Message;
		try {
			message = await ticket.upload!(true);
		} catch (error) {
			// Refused for certain already, and without its file it stays so.
			const delivery = await settler.fail(ticket, uploadReason(error));
			return arrive(run, ticket, { delivery, error });
		}
		const reason = { code: 'fileLost', words: 'The API did not know an uploaded file any more; it was uploaded again.' };
		const at = isoOf(nowMs());
		const settlement = { ...claimOf(ticket), attempt: { at, outcome: 'refused', reason }, outcome: 'claimed', leaseUntil: isoOf(nowMs() + leaseMs), reason, message } as const;
		[ticket.delivery = ticket.delivery] = await store.outbox.settle([settlement], at);
		queue.giveBack(ticket);
	}

	/** What an answer says about the sender is heeded before it is written down: others are about to leave. */
	function heed(answer: Answer): void {
		run.senderEnds ??= senderEndOf(answer);
		if ('verdict' in answer && answer.verdict.signal?.kind === 'unreachable') {
			run.unreachableInRow += 1;
			return;
		}
		run.unreachableInRow = 0;
		run.circuitOpenSinceMs = undefined;
	}

	/** The store failed meanwhile, the sender cannot send, the provider is away, or the run was stopped. */
	function mayNotBegin(): boolean {
		const isAway = run.unreachableInRow >= unreachableAtMost;
		if (isAway) run.blockedUntilMs = Math.max(run.blockedUntilMs, nowMs() + askAgainMs);
		return isAway || run.trouble !== undefined || run.senderEnds !== undefined || run.signal?.aborted === true;
	}

	/** A ticket is at its end. Where that is the outbox, what waits behind it goes there too, since it may not overtake it. */
	async function come(ticket: Ticket, outcome: Outcome): Promise<void> {
		const { state, recipient, urgency, dueAt, reason } = outcome.delivery;
		const behind = state === 'waiting' ? queue.takeAllTo(recipient, ({ delivery }) => delivery.urgency === urgency) : [];
		arrive(run, ticket, outcome);
		await leaveToOutbox(run, behind, Date.parse(dueAt) + 1, reason!);
	}

	/** Answers whether the sender's budgets have heard of it. */
	async function land(ticket: Ticket, answer: Answer): Promise<boolean> {
		if ('error' in answer && mayHaveLostFiles(ticket, answer.error)) {
			await uploadAgain(ticket);
			return false;
		}
		const outcome = await settler.settle(ticket, answer);
		if (outcome.againAtMs !== undefined) {
			ticket.delivery = outcome.delivery;
			queue.giveBack(ticket, outcome.againAtMs);
		} else await come(ticket, outcome);
		return 'accepted' in answer || answer.verdict.signal !== undefined;
	}

	async function fly(ticket: Ticket, leaveAtMs: number): Promise<boolean> {
		const pauseMs = leaveAtMs - nowMs();
		if (pauseMs > 0) await sleep(pauseMs);
		await slots.take();
		let answer: Answer;
		try {
			if (mayNotBegin()) {
				// What has not begun stays claimed, and the loop sees to it.
				queue.giveBack(ticket);
				return false;
			}
			await reach('beforeBegin');
			const departure = await begin(ticket);
			await reach('begun');
			if (departure !== 'leaving') {
				await arriveAsStored(run, [ticket]);
				return false;
			}
			answer = await sendTicket(place, ticket);
			heed(answer);
		} finally {
			slots.free();
		}
		return await land(ticket, answer);
	}

	async function flyToTheEnd(ticket: Ticket, leaveAtMs: number, isProbe: boolean): Promise<void> {
		const isHeard = await fly(ticket, leaveAtMs);
		// Nobody else may try the circuit until then.
		if (isProbe && !isHeard) await store.senders.giveBackProbe(run.sender.key, nowMs());
	}

	return (ticket, leaveAtMs, isProbe = false) => {
		run.underWay += 1;
		flyToTheEnd(ticket, leaveAtMs, isProbe)
			.catch((error: unknown) => (run.trouble ??= { error }))
			.finally(() => {
				run.underWay -= 1;
				bell.ring();
			});
	};
}
