import fc from 'fast-check';
import type { Failure, FailureCategory } from '../../../core/cloudApi';
import { codeCatalogue } from '../../../core/cloudApi/failures/codeCatalogue';
import { judge, type Verdict } from '../../../core/delivery/judge';

const failure = (given: Partial<Failure>): Failure => ({ category: 'badRequest', what: 'It failed.', fix: 'Try.', retry: 'no', ...given });
const half = () => 0.5;
const categories: FailureCategory[] = ['transient', 'throttled', 'pairLimited', 'badRequest', 'access', 'stopped', 'windowClosed', 'unreachableRecipient', 'optedOut', 'capped', 'notSent', 'unknownOutcome'];

/** Codes that Meta documents as a refusal for the moment, after which the same request may be made. */
const refusedForNow = new Set([131057, 133015, 134101, 2494100]);

const anyFailure = fc
	.record({
		category: fc.constantFrom(...categories),
		code: fc.option(fc.constantFrom(...codeCatalogue.keys()), { nil: undefined }),
		httpStatus: fc.option(fc.constantFrom(400, 401, 403, 404, 429, 500, 502, 503, 504), { nil: undefined }),
		retryAfterMs: fc.option(fc.nat(600_000), { nil: undefined }),
	})
	.map((given) => failure(given));
const anyTries = fc.nat(1000);

describe('the judgement of a failed try', () => {
	it.each<[string, Partial<Failure>, Partial<Verdict>]>([
		['no connection: again, nothing left', { category: 'notSent' }, { kind: 'again', left: false, signal: { kind: 'unreachable' } }],
		['130429: again, after a pause of the whole number', { category: 'throttled', code: 130429 }, { kind: 'again', left: true, signal: { kind: 'numberLimited', pauseMs: 1000 } }],
		['too many calls of the app: again, after a minute', { category: 'throttled', code: 4 }, { kind: 'again', signal: { kind: 'numberLimited', pauseMs: 60_000 } }],
		['Retry-After that is longer than that', { category: 'throttled', code: 130429, retryAfterMs: 30_000 }, { kind: 'again', signal: { kind: 'numberLimited', pauseMs: 30_000 } }],
		['the limit of a form: again, and nobody else waits', { category: 'throttled', code: 132069 }, { kind: 'again', left: true }],
		['131056: again, after a pause of this recipient', { category: 'pairLimited', code: 131056 }, { kind: 'again', signal: { kind: 'pairLimited', pauseMs: 1000 } }],
		['maintenance of a minute: again', { category: 'transient', code: 131057, httpStatus: 500 }, { kind: 'again', pauseMs: 60_000, signal: { kind: 'reachable' } }],
		['131000: unknown, since it may have been sent', { category: 'transient', code: 131000, httpStatus: 500 }, { kind: 'unknown', signal: { kind: 'unreachable' } }],
		['503: unknown', { category: 'transient', code: 2, httpStatus: 503 }, { kind: 'unknown' }],
		['a lost answer: unknown', { category: 'unknownOutcome' }, { kind: 'unknown', signal: { kind: 'unreachable' } }],
		['a bad request: failed', { category: 'badRequest', code: 100, httpStatus: 400 }, { kind: 'failed', endsSender: false, signal: { kind: 'reachable' } }],
		['a bad request that a failing server reports: unknown', { category: 'badRequest', code: 1, httpStatus: 500 }, { kind: 'unknown' }],
		['an invalid token: failed, and so would all others', { category: 'access', code: 190, httpStatus: 401 }, { kind: 'failed', endsSender: true }],
		['a locked account: failed, and so would all others', { category: 'stopped', code: 131031, httpStatus: 403 }, { kind: 'failed', endsSender: true }],
		['a number that is not registered: failed, and so would all others', { category: 'stopped', code: 133010 }, { kind: 'failed', endsSender: true }],
		['a paused template: failed, this message alone', { category: 'stopped', code: 132015 }, { kind: 'failed', endsSender: false }],
		['a country that may not be written to: failed, this message alone', { category: 'stopped', code: 130497 }, { kind: 'failed', endsSender: false }],
	])('%s', (_, given, verdict) => {
		expect(judge(failure(given), 0, half)).toMatchObject(verdict);
	});

	it('the limit of a form or a group makes nobody else wait', () => {
		for (const retryAfterMs of [undefined, 5000]) expect(judge(failure({ category: 'throttled', code: 132069, retryAfterMs }), 0, half)).not.toHaveProperty('signal');
	});

	it('a pause of a pair grows as 4^X seconds, and no longer than its debt can last', () => {
		const pauses = [0, 1, 2, 3, 4, 5, 50].map((tries) => judge(failure({ category: 'pairLimited', code: 131056 }), tries, half));
		expect(pauses.map((verdict) => verdict.kind === 'again' && verdict.pauseMs)).toEqual([1000, 4000, 16_000, 64_000, 256_000, 270_000, 270_000]);
	});

	it('what may have been carried out is never repeated: a 5xx is "again" only where a code says that it was refused', () => {
		fc.assert(
			fc.property(anyFailure, anyTries, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (given, tries, chance) => {
				const verdict = judge(given, tries, () => chance);
				if (verdict.kind !== 'again') return;
				const { category, code, httpStatus = 0 } = given;
				const certain = category === 'notSent' || category === 'throttled' || category === 'pairLimited' || (category === 'transient' && refusedForNow.has(code ?? 0));
				expect(certain).toBe(true);
				if (httpStatus >= 500) expect(category !== 'badRequest' && category !== 'unknownOutcome').toBe(true);
			}),
		);
	});

	it('a pause is whole, positive for what the provider limited, and never shorter than Retry-After', () => {
		fc.assert(
			fc.property(anyFailure, anyTries, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (given, tries, chance) => {
				const verdict = judge(given, tries, () => chance);
				if (verdict.kind !== 'again') return;
				expect(Number.isSafeInteger(verdict.pauseMs)).toBe(true);
				if (given.category === 'notSent') return;
				expect(verdict.pauseMs).toBeGreaterThanOrEqual(Math.max(given.retryAfterMs ?? 0, 1000));
			}),
		);
	});

	it('every code of the catalogue has a verdict, and a transient one is unknown unless it is listed', () => {
		for (const [code, [category]] of codeCatalogue) {
			const verdict = judge(failure({ category, code, httpStatus: 400 }), 0, half);
			if (category === 'transient') expect([code, verdict.kind]).toEqual([code, refusedForNow.has(code) ? 'again' : 'unknown']);
			else expect(['again', 'failed']).toContain(verdict.kind);
		}
	});
});
