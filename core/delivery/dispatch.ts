import { bookPermits } from './bookPermits';
import { callOff, failLike, leaveToOutbox } from './endings';
import { openFlight } from './flight';
import { leaseMs, renewEveryMs } from './lease';
import { permitReason, waitingReason } from './reasons';
import { openRun, type Dispatching } from './run';
import { claimOf, type Ticket } from './ticket';
import { isoOf, type Workplace } from './workplace';

/** So many per connection are booked, leaving or being written down at once; more are only taken when a quarter is free. */
const underWayPerConnection = 4;

/** An execution does not wait longer than this for a connection, however long it may wait for room: the outbox can. */
const awayAtMostMs = 30_000;

/**
 * Sends the tickets of one sender: book -> begin -> send -> settle, as fast as the shared budgets allow. Every ticket arrives:
 * accepted, failed, unknown, or waiting in the outbox again. Throws a StoreError when the store fails; leases then see to the rest.
 */
export async function dispatch(place: Workplace, tickets: Ticket[], dispatching: Dispatching): Promise<void> {
	const run = openRun(place, tickets, dispatching);
	const { queue, bell, signal, deadlineMs, concurrency } = run;
	const { store, nowMs } = place;
	const fly = openFlight(run);
	const most = concurrency * underWayPerConnection;
	let renewedAtMs = nowMs();
	let lastReason = waitingReason('timeUp');

	async function renewLeases(): Promise<void> {
		if (nowMs() - renewedAtMs < renewEveryMs) return;
		renewedAtMs = nowMs();
		await store.outbox.renew(queue.waiting().map(claimOf), isoOf(nowMs() + leaseMs), isoOf(nowMs()));
	}

	const awayUntilMs = () => (run.circuitOpenSinceMs === undefined ? Infinity : run.circuitOpenSinceMs + awayAtMostMs);

	/** One look at the state of things; answers whether another look makes sense at once. */
	async function step(now: number): Promise<boolean> {
		if (run.trouble !== undefined) queue.drain();
		else if (signal?.aborted && run.onStop !== 'putBack') await callOff(run, queue.drain());
		else if (signal?.aborted) await leaveToOutbox(run, queue.drain(), undefined, waitingReason('timeUp'));
		else if (run.senderEnds !== undefined) await failLike(run, run.senderEnds, queue.drain());
		else if (now >= deadlineMs) await leaveToOutbox(run, queue.drain(), undefined, lastReason);
		else if (now >= awayUntilMs()) await leaveToOutbox(run, queue.drain(), undefined, waitingReason('circuitOpen'));
		else if (now >= run.blockedUntilMs && run.underWay <= most * 0.75) {
			await renewLeases();
			const taken = queue.take(most - run.underWay, now);
			if (taken.length === 0) return false;
			const refusal = await bookPermits(run, taken, fly);
			if (refusal !== undefined) lastReason = permitReason(refusal);
			return true;
		}
		return false;
	}

	function nextLookMs(now: number): number {
		const ready = Math.max(run.blockedUntilMs, queue.nextAtMs() ?? Infinity);
		return Math.min(run.underWay <= most * 0.75 ? ready : Infinity, deadlineMs > now ? deadlineMs : Infinity, awayUntilMs() > now ? awayUntilMs() : Infinity, now + renewEveryMs);
	}

	const stopped = () => bell.ring();
	signal?.addEventListener('abort', stopped);
	try {
		while (queue.size > 0 || run.underWay > 0) {
			const now = nowMs();
			if (await step(now)) continue;
			if (queue.size === 0 && run.underWay === 0) break;
			await bell.wait(Math.max(1, nextLookMs(now) - now));
			if (run.trouble === undefined) await renewLeases();
		}
	} catch (error) {
		run.trouble ??= { error };
	} finally {
		signal?.removeEventListener('abort', stopped);
	}
	while (run.underWay > 0) await bell.wait(renewEveryMs);
	if (run.trouble !== undefined) throw run.trouble.error;
}
