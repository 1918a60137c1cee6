import fc from 'fast-check';
import { policyRevision, type Fact } from '../../../core/sla';
import { foldFacts, isPaused } from '../../../core/sla/cases';
import { readEntry } from '../../../core/watch';
import { factsOfEntry } from '../../../core/watch/factsOfEntry';
import { lifeOf } from '../../../core/watch/lifeOf';
import { factOfAct } from '../../../core/watch/recordFact';
import { at, policyWith } from '../sla/given/watched';

const policy = policyWith();
const revision = policyRevision(policy);
const beginAt = at('09:00');
const minuteMs = 60_000;

const instant = fc.option(fc.integer({ min: -90, max: 90 }), { nil: undefined });
/** What a source says at a minute, since some minutes before or after it, or what a person does. */
const step = fc.record({
	afterMinutes: fc.integer({ min: 0, max: 30 }),
	deed: fc.oneof(
		fc.record({ of: fc.constant('source' as const), says: fc.constantFrom([], [], ['pause' as const], ['resolve' as const], ['cancel' as const]), status: fc.constantFrom(undefined, 'a', 'b'), saidAgo: instant, startedAgo: instant }),
		fc.record({ of: fc.constant('person' as const), verb: fc.constantFrom('pause' as const, 'resume' as const, 'reset' as const, 'resolve' as const, 'cancel' as const), happenedAgo: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }) }),
	),
});

test('whatever is said, in whatever order and by whichever clock: a case that is closed has no clock, one that is open has one, and a paused one stands still', () => {
	let closings = 0;
	fc.assert(
		fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), (steps) => {
			let now = beginAt;
			let facts: readonly Fact[] = [];
			let context = {};
			for (const { afterMinutes, deed } of steps) {
				now += afterMinutes * minuteMs;
				const ago = (minutes: number | undefined) => (minutes === undefined ? undefined : now - minutes * minuteMs);
				if (deed.of === 'source') {
					const entry = readEntry({ key: 'T-1', context: { status: deed.status }, says: [...deed.says], saidAt: ago(deed.saidAgo), startedAt: ago(deed.startedAgo) });
					const found = factsOfEntry(entry, facts.length === 0 ? undefined : { context, facts }, policy, revision, now);
					facts = [...facts, ...found.facts];
					context = { ...context, ...entry.context };
				} else if (facts.length > 0) {
					// A pause of the past, whose end is not told, says nothing about how the case stands now.
					const fact = factOfAct({ verb: deed.verb, by: 'Ana', at: deed.verb === 'pause' ? undefined : ago(deed.happenedAgo) }, facts, now);
					if (fact !== undefined) facts = [...facts, fact];
				}
				const { state } = lifeOf(facts);
				const later = now + 1_000 * minuteMs;
				const last = foldFacts({ tenant: 'acme', key: 'T-1', context, facts, policies: { [revision]: policy } }, later).at(-1);
				const clock = last === undefined ? 'unknown' : last.endedAt !== undefined ? 'closed' : isPaused(last) ? 'paused' : 'open';
				expect({ clock, facts }).toEqual({ clock: state, facts });
				if (state === 'closed') closings += 1;
			}
		}),
		{ numRuns: 3_000 },
	);
	expect(closings).toBeGreaterThan(1_000);
});
