import type { Failure } from '../cloudApi';
import type { SenderSignal } from '../store';
import { backoffMs } from './backoff';

/**
 * What a failed try means:
 * - again: certainly not delivered; the same request may be made after a pause
 * - unknown: it may have been carried out, so it is not made again
 * - failed: certainly not delivered, and the same request would fail again; `endsSender` where every other message would too
 */
export type Verdict =
	| { kind: 'again'; pauseMs: number; left: boolean; signal?: Exclude<SenderSignal, { kind: 'pairLimited' }> | { kind: 'pairLimited'; pauseMs: number } }
	| { kind: 'unknown'; signal: SenderSignal }
	| { kind: 'failed'; endsSender: boolean; signal?: SenderSignal };

const minuteMs = 60_000;

/** Refused before anything was done, with the pause that Meta names. Source: Meta, Cloud API error codes. */
const refusedForNow: ReadonlyMap<number, number> = new Map([
	[131057, minuteMs],
	[133015, 5 * minuteMs],
	[134101, 10 * minuteMs],
	[2494100, 2 * minuteMs],
]);

/** Limits of the number, the app or the account; other limits concern this message alone (a group, a form). */
const limitsOfSender: ReadonlyMap<number, number> = new Map([
	[130429, 1000],
	[4, minuteMs],
	[613, minuteMs],
	[80007, minuteMs],
	[80008, minuteMs],
]);

/** Stops of the account or the number as a whole; the other stops concern a country, a template or one recipient. */
const stopsOfSender = new Set([368, 131031, 131037, 131042, 131045, 133010]);

/** The longest pause for one recipient: by then his credit is paid back in full. */
const longestPairPauseMs = 270_000;

/** A longer Retry-After is not believed, since some servers name an instant there; asking once an hour harms nobody. */
const longestRetryAfterMs = 60 * minuteMs;

/** Judges a failed try; `tries` counts the ones before it. Source: Meta, Cloud API error codes; pair rate limits (4^X seconds). */
export function judge(failure: Failure, tries: number, random: () => number): Verdict {
	const { category, code, httpStatus = 0 } = failure;
	const retryAfterMs = Math.min(failure.retryAfterMs ?? 0, longestRetryAfterMs);
	switch (category) {
		case 'notSent':
			return { kind: 'again', left: false, pauseMs: backoffMs(tries, { firstMs: 1000, longestMs: minuteMs }, random), signal: { kind: 'unreachable' } };
		case 'throttled': {
			const ofSenderMs = limitsOfSender.get(code ?? 0);
			if (ofSenderMs === undefined) return { kind: 'again', left: true, pauseMs: Math.max(retryAfterMs, minuteMs + backoffMs(tries, { firstMs: minuteMs, longestMs: 10 * minuteMs }, random)) };
			const pauseMs = Math.max(retryAfterMs, ofSenderMs);
			return { kind: 'again', left: true, pauseMs: pauseMs + backoffMs(0, { firstMs: 1000, longestMs: 1000 }, random), signal: { kind: 'numberLimited', pauseMs } };
		}
		case 'pairLimited': {
			const pauseMs = Math.max(retryAfterMs, Math.min(1000 * 4 ** Math.min(tries, 5), longestPairPauseMs));
			return { kind: 'again', left: true, pauseMs, signal: { kind: 'pairLimited', pauseMs } };
		}
		case 'transient': {
			const pauseMs = refusedForNow.get(code ?? 0);
			if (pauseMs === undefined) return { kind: 'unknown', signal: { kind: 'unreachable' } };
			return { kind: 'again', left: true, pauseMs: Math.max(pauseMs, retryAfterMs), signal: { kind: 'reachable' } };
		}
		case 'unknownOutcome':
			return { kind: 'unknown', signal: { kind: 'unreachable' } };
		case 'badRequest':
			// A server that fails may have carried the request out first, whatever it says.
			if (httpStatus >= 500) return { kind: 'unknown', signal: { kind: 'unreachable' } };
			return { kind: 'failed', endsSender: false, signal: { kind: 'reachable' } };
		case 'access':
			return { kind: 'failed', endsSender: true, signal: { kind: 'reachable' } };
		case 'stopped':
			return { kind: 'failed', endsSender: stopsOfSender.has(code ?? 0), signal: { kind: 'reachable' } };
		case 'windowClosed':
		case 'unreachableRecipient':
		case 'optedOut':
		case 'capped':
			return { kind: 'failed', endsSender: false, signal: { kind: 'reachable' } };
	}
}
