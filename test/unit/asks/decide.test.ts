import { decide } from '../../../core/asks';
import { idOf, minute, persons, plan, startedAt } from './given/plans';
import { approve, decline, passTo, Play } from './given/play';

const three = (change = {}) => plan({ tiers: [persons(0, 1, 2)], ...change });

describe('who decides', () => {
	it.each([
		['approve', approve, 'approved'],
		['decline', decline, 'declined'],
	])('the first answer, to %s', (_, said, outcome) => {
		const play = new Play(three());
		play.tick();
		expect(play.say(idOf(1), said)).toBe('counts');
		expect(play.outcome).toBe(outcome);
	});

	it('two of three, one of whom declines', () => {
		const play = new Play(three({ rule: { kind: 'some', needed: 2 } }));
		play.say(idOf(0), decline);
		expect(play.outcome).toBeUndefined();
		play.say(idOf(1), approve);
		expect(play.outcome).toBeUndefined();
		play.say(idOf(2), approve);
		expect(play.outcome).toBe('approved');
	});

	it('declines as soon as so many approvals cannot be reached', () => {
		const play = new Play(three({ rule: { kind: 'some', needed: 2 } }));
		play.say(idOf(0), decline);
		play.say(idOf(1), decline);
		expect(play.outcome).toBe('declined');
	});

	it('declines with the first who declines where all have to approve', () => {
		const play = new Play(three({ rule: { kind: 'all' } }));
		play.say(idOf(0), approve);
		play.say(idOf(1), decline);
		expect(play.outcome).toBe('declined');
	});

	it('needs no more than all of a tier', () => {
		const play = new Play(plan({ tiers: [persons(0), persons(1, 2)], rule: { kind: 'some', needed: 2 } }));
		play.say(idOf(0), approve);
		expect(play.outcome).toBe('approved');
	});

	it('the first tier to decide, also after the next one was asked', () => {
		const play = new Play(plan({ tiers: [persons(0, 1), persons(2)], rule: { kind: 'all' } }));
		play.say(idOf(0), approve);
		play.now += 70 * minute;
		expect(play.tick()).toContain('question P2');
		play.say(idOf(1), approve);
		expect(play.outcome).toBe('approved');
		expect(play.say(idOf(2), decline)).toBe('late');
	});

	it('answers of every other kind are counted, not weighed', () => {
		const play = new Play(three({ answer: { type: 'text' }, rule: { kind: 'some', needed: 2 } }));
		play.say(idOf(0), { type: 'answer', value: { type: 'text', text: 'one' } });
		expect(play.outcome).toBeUndefined();
		play.say(idOf(2), { type: 'answer', value: { type: 'text', text: 'two' } });
		expect(play.outcome).toBe('answered');
	});
});

describe('which answer counts', () => {
	it('not that of somebody who was not asked, nor of a tier whose time has not come', () => {
		const play = new Play(plan({ tiers: [persons(0), persons(1)] }));
		expect(play.say('19998887777', approve)).toBe('notAsked');
		expect(play.say(idOf(1), approve)).toBe('notAsked');
		expect(play.outcome).toBeUndefined();
	});

	it('not a second one, and the same message again says the same and changes nothing', () => {
		const play = new Play(three({ rule: { kind: 'all' } }));
		expect(play.say(idOf(0), approve, { messageId: 'wamid.x' })).toBe('counts');
		const before = play.facts;
		expect(play.say(idOf(0), approve, { messageId: 'wamid.x' })).toBe('counts');
		expect(play.facts).toEqual(before);
		expect(play.say(idOf(0), decline)).toBe('second');
		expect(play.outcome).toBeUndefined();
	});

	it('one that was sent in time and came late, unless the end has been written down', () => {
		const sentAt = startedAt + 59 * minute;
		const inTime = new Play(plan());
		inTime.now += 61 * minute;
		expect(inTime.say(idOf(0), approve, { at: sentAt })).toBe('counts');
		expect(inTime.outcome).toBe('approved');

		const tooLate = new Play(plan());
		tooLate.now += 61 * minute;
		tooLate.tick();
		expect(tooLate.say(idOf(0), approve, { at: sentAt })).toBe('late');
		expect(tooLate.outcome).toBe('timedOut');
	});

	it('not one that came after the time-out', () => {
		const play = new Play(plan());
		play.now += 60 * minute;
		expect(play.say(idOf(0), approve)).toBe('late');
		expect(play.outcome).toBe('timedOut');
	});

	it('nothing is written down for the thousandth tap of somebody who may not answer', () => {
		const play = new Play(three({ rule: { kind: 'all' } }));
		play.say(idOf(0), approve);
		for (let tap = 0; tap < 1_000; tap++) play.say(idOf(0), decline);
		expect(play.facts.length).toBeLessThan(250);
	});
});

describe('passing on', () => {
	const passing = () => new Play(plan({ tiers: [persons(0, 1)], delegates: persons(5, 1), rule: { kind: 'all' } }));

	it('asks the delegate, whose answer counts in the place of the other', () => {
		const play = passing();
		play.tick();
		expect(play.say(idOf(0), passTo(0))).toBe('passed');
		expect(play.tick()).toEqual(['passed P5']);
		expect(play.say(idOf(0), approve)).toBe('passedOn');
		play.say(idOf(1), approve);
		expect(play.outcome).toBeUndefined();
		expect(play.say(idOf(5), approve)).toBe('counts');
		expect(play.outcome).toBe('approved');
	});

	it('goes to nobody who was asked already, and back to nobody who has passed it on', () => {
		const play = passing();
		expect(play.say(idOf(0), passTo(1))).toBe('alreadyAsked');
		expect(play.say(idOf(0), passTo(0))).toBe('passed');
		expect(play.say(idOf(5), passTo(0))).toBe('alreadyAsked');
		expect(play.say(idOf(1), passTo(7))).toBe('unclear');
	});

	it('lets nobody answer to whom it was not passed', () => {
		expect(passing().say(idOf(5), approve)).toBe('notAsked');
	});
});

describe('what is due', () => {
	it('asks, reminds, escalates and ends, each at its time', () => {
		const play = new Play(plan({ tiers: [persons(0, 1), persons(2)], rule: { kind: 'all' }, reminders: { everyMs: 20 * minute, atMost: 5 } }));
		expect(play.tick()).toEqual(['question P0', 'question P1']);
		expect(play.tick()).toEqual([]);
		play.say(idOf(0), approve);
		play.now = decide(play.ask, play.now).nextDueAt!;
		expect(play.now).toBe(startedAt + 20 * minute);
		expect(play.tick()).toEqual(['reminder P1']);
		play.now = startedAt + 45 * minute;
		expect(play.tick()).toEqual(['reminder P1']);
		play.now = startedAt + 60 * minute;
		// The first tier is reminded no more.
		expect(play.tick()).toEqual(['question P2']);
		play.now = startedAt + 120 * minute;
		expect(play.tick()).toEqual([]);
		expect(play.outcome).toBe('timedOut');
	});

	it('sends one reminder after a time in which nobody could send any', () => {
		const play = new Play(plan({ reminders: { everyMs: 10 * minute, atMost: 5 } }));
		play.tick();
		play.now += 45 * minute;
		expect(play.tick()).toEqual(['reminder P0']);
		expect(play.tick()).toEqual([]);
	});

	it('sends no reminder together with the question itself', () => {
		const play = new Play(plan({ reminders: { everyMs: 10 * minute, atMost: 5 } }));
		play.now += 15 * minute;
		expect(play.tick()).toEqual(['question P0']);
	});
});
