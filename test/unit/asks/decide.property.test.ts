import fc from 'fast-check';
import { decide, type AskRule } from '../../../core/asks';
import { seatsOf } from '../../../core/asks/decide/seats';
import { idOf, minute, persons, plan } from './given/plans';
import { approve, decline, passTo, Play } from './given/play';

const rule = fc.oneof(fc.constant<AskRule>({ kind: 'first' }), fc.constant<AskRule>({ kind: 'all' }), fc.integer({ min: 1, max: 4 }).map((needed): AskRule => ({ kind: 'some', needed })));
const plans = fc
	.record({ sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), delegates: fc.integer({ min: 0, max: 2 }), rule, atMost: fc.integer({ min: 0, max: 3 }), everyMinutes: fc.integer({ min: 1, max: 70 }) })
	.map(({ sizes, delegates, rule: chosen, atMost, everyMinutes }) => {
		let next = 0;
		const tiers = sizes.map((size) => persons(...Array.from({ length: size }, () => next++)));
		return plan({ tiers, rule: chosen, delegates: persons(...Array.from({ length: delegates }, (_, index) => 20 + index)), reminders: { everyMs: everyMinutes * minute, atMost } });
	});
const anybody = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 20, max: 22 }));
const step = fc.oneof(
	fc.record({ do: fc.constant('say' as const), who: anybody, said: fc.oneof(fc.constant(approve), fc.constant(decline), fc.integer({ min: 0, max: 2 }).map(passTo), fc.constant({ type: 'unclear' as const })), again: fc.boolean() }),
	fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 50 }) }),
	fc.constant({ do: 'tick' as const }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function take(play: Play, one: Step): void {
	if (one.do === 'wait') play.now += one.minutes * minute;
	else if (one.do === 'tick') play.tick();
	else {
		play.say(idOf(one.who), one.said, { messageId: `wamid.${one.who}.${one.said.type}` });
		if (one.again) play.say(idOf(one.who), one.said, { messageId: `wamid.${one.who}.${one.said.type}` });
	}
}

/** Checks after each of many steps. */
const always = (check: (play: Play) => void) =>
	fc.assert(
		fc.property(plans, fc.array(step, { maxLength: 30 }), (one, steps) => {
			const play = new Play(one);
			for (const next of steps) {
				take(play, next);
				check(play);
			}
		}),
		{ numRuns: 500 },
	);

describe('whatever people do', () => {
	it('an outcome stays as it is once it was written down', () => {
		fc.assert(
			fc.property(plans, fc.array(step, { maxLength: 30 }), (one, steps) => {
				const play = new Play(one);
				let ended: string | undefined;
				for (const next of steps) {
					take(play, next);
					play.tick();
					if (ended !== undefined) expect(play.outcome).toBe(ended);
					ended = play.outcome;
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('each vote is given once, and only by whom it belongs to', () =>
		always(({ ask, facts }) => {
			const answers = facts.filter(({ kind }) => kind === 'answer');
			expect(answers).toHaveLength(seatsOf(ask).filter(({ answer }) => answer !== undefined).length);
			expect(new Set(seatsOf(ask).map(({ holder }) => holder.id)).size).toBe(seatsOf(ask).length);
		}));

	it('approved means that enough of one tier have approved', () =>
		always((play) => {
			if (play.outcome !== 'approved') return;
			const { rule: chosen, tiers } = play.plan;
			const approvals = tiers.map((_, tier) => seatsOf(play.ask).filter((seat) => seat.tier === tier && seat.answer?.value.type === 'approval' && seat.answer.value.approved).length);
			const needed = tiers.map((tier) => (chosen.kind === 'first' ? 1 : chosen.kind === 'all' ? tier.length : Math.min(chosen.needed, tier.length)));
			expect(approvals.some((count, tier) => count >= needed[tier]!)).toBe(true);
		}));

	it('nobody is asked twice the same, nobody more often than planned, and what was done is not due again', () =>
		always((play) => {
			const asked = play.facts.flatMap((fact) => (fact.kind === 'asked' ? [`${fact.round} ${fact.to}`] : []));
			expect(new Set(asked).size).toBe(asked.length);
			const passed = play.facts.filter(({ kind }) => kind === 'passed').length;
			expect(asked.length).toBeLessThanOrEqual((play.plan.tiers.flat().length + passed) * (1 + play.plan.reminders.atMost));
			play.tick();
			expect(decide(play.ask, play.now).due).toEqual([]);
		}));

	it('it is open and looked at again later, or it has ended', () =>
		always((play) => {
			play.tick();
			const { outcome, nextDueAt } = decide(play.ask, play.now);
			expect(outcome === undefined).toBe(nextDueAt !== undefined);
			if (nextDueAt !== undefined) expect(nextDueAt).toBeGreaterThan(play.now);
		}));
});
