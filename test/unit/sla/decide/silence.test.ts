import { readDirectory, type Fact } from '../../../../core/sla';
import { at, caseOf, people, policyWith } from '../given/watched';
import { Watcher } from '../given/watcher';

const start = { kind: 'start', at: at('09:00') } as const;
const plain = policyWith({ warnings: [{ atPercent: 50, to: [{ by: 'owner' }] }] }, { acknowledgementMinutes: 60 });

function after(time: string, ...facts: Fact[]): Watcher {
	const watcher = new Watcher(caseOf([start], plain));
	watcher.tick(at('09:30'));
	watcher.tick(at('10:00'));
	watcher.add(...facts);
	watcher.tick(at(time));
	return watcher;
}

describe('an acknowledgement', () => {
	test('stops the ladder, and expires when nothing happens: the highest level is told again', () => {
		const watcher = after('10:05', { kind: 'acknowledge', at: at('10:05'), by: 'ana' });
		expect(watcher.look(at('10:30'))).toMatchObject({ due: [], metrics: [{ silence: { by: 'acknowledged', who: 'ana', untilAt: at('11:05') } }], nextDueAt: at('11:05') });
		expect(watcher.look(at('10:30')).suppressed).toContainEqual(expect.objectContaining({ level: 'tier-1', reason: 'acknowledged' }));
		expect(watcher.tick(at('11:05'))).toEqual(['breach Ana', 'escalation tier-1 Bo']);
		expect(watcher.tick(at('11:06'))).toEqual([]);
	});

	test('holds on while something happens', () => {
		const watcher = after('10:05', { kind: 'acknowledge', at: at('10:05') }, { kind: 'update', at: at('10:50'), fields: {} });
		expect(watcher.look(at('11:05')).due).toEqual([]);
		expect(watcher.tick(at('11:50'))).toEqual(['breach Ana', 'escalation tier-1 Bo', 'escalation tier-2 Cy']);
	});

	test('counts open time: what is acknowledged before closing holds into the next day', () => {
		const late = new Watcher(caseOf([{ kind: 'start', at: at('15:00') }, { kind: 'acknowledge', at: at('16:30') }], plain));
		expect(late.look(at('16:59')).metrics[0]!.silence!.untilAt).toBe(at('09:30', '2026-02-03'));
	});

	test('of a warning does not cover the breach', () => {
		const watcher = new Watcher(caseOf([start, { kind: 'acknowledge', at: at('09:35') }], plain));
		expect(watcher.tick(at('09:40'))).toEqual([]);
		expect(watcher.tick(at('10:00'))).toEqual(['breach Ana']);
	});

	test('of another metric does not count', () => {
		const watcher = after('10:05', { kind: 'acknowledge', at: at('10:05'), metrics: ['other'] });
		expect(watcher.tick(at('10:30'))).toEqual(['escalation tier-1 Bo']);
	});

	test('known with an instant in the future counts at once', () => {
		const watcher = after('10:05', { kind: 'acknowledge', at: at('10:40') });
		expect(watcher.tick(at('10:30'))).toEqual([]);
	});
});

describe('a snooze', () => {
	test('has an end, at which the alarm comes back', () => {
		const watcher = after('10:05', { kind: 'snooze', at: at('10:05'), untilAt: at('12:00') });
		expect(watcher.look(at('11:59')).due).toEqual([]);
		expect(watcher.look(at('11:59')).nextDueAt).toBe(at('12:00'));
		expect(watcher.tick(at('12:00'))).toEqual(['breach Ana', 'escalation tier-1 Bo', 'escalation tier-2 1 Cy']);
	});

	test('is cut to the longest that the policy allows', () => {
		const policy = policyWith({}, { snoozeAtMostMinutes: 30 });
		const watcher = new Watcher(caseOf([start, { kind: 'snooze', at: at('10:00'), untilAt: at('10:00', '2036-01-01') }], policy));
		expect(watcher.look(at('10:29')).due).toEqual([]);
		expect(watcher.look(at('10:30')).due).not.toEqual([]);
	});

	test('that ended before it began is none', () => {
		expect(after('10:05', { kind: 'snooze', at: at('10:05'), untilAt: at('09:00') }).tick(at('10:30'))).toEqual(['escalation tier-1 Bo']);
	});

	test('does not keep the end of the case from those who were told', () => {
		const watcher = after('10:05', { kind: 'snooze', at: at('10:05'), untilAt: at('12:00') });
		watcher.add({ kind: 'resolve', at: at('10:10') });
		expect(watcher.tick(at('10:10'))).toEqual(['resolved Ana']);
	});
});

describe('a mute', () => {
	test('concerns one recipient, and not the end of the case', () => {
		const watcher = new Watcher(caseOf([start], plain));
		expect(watcher.tick(at('10:00'))).toEqual(['breach Ana']);
		watcher.add({ kind: 'mute', at: at('10:01'), recipient: 'person:bo' }, { kind: 'mute', at: at('10:01'), recipient: 'person:ana' });
		expect(watcher.tick(at('10:30'))).toEqual([]);
		expect(watcher.tick(at('11:30'))).toEqual(['escalation tier-2 Cy']);
		watcher.add({ kind: 'resolve', at: at('11:31') });
		expect(watcher.tick(at('11:31')).sort()).toEqual(['resolved Ana', 'resolved Cy']);
	});

	test('ends by its time or by an unmute', () => {
		const watcher = new Watcher(caseOf([start, { kind: 'mute', at: at('09:01'), recipient: 'person:ana', untilAt: at('10:10') }, { kind: 'mute', at: at('09:01'), recipient: 'person:bo' }], plain));
		expect(watcher.look(at('10:00')).nextDueAt).toBe(at('10:10'));
		expect(watcher.tick(at('10:10'))).toEqual(['breach Ana']);
		expect(watcher.tick(at('10:30'))).toEqual([]);
		watcher.add({ kind: 'unmute', at: at('10:40'), recipient: 'person:bo' });
		expect(watcher.tick(at('10:40'))).toEqual(['escalation tier-1 Bo']);
	});
});

describe('quiet hours', () => {
	const quiet = (urgentPasses: boolean) =>
		readDirectory({ ...people, persons: people.persons!.map((one) => (one.id === 'ana' ? { ...one, zone: 'America/New_York', quietHours: { windows: [{ from: '22:00', to: '05:00' }], urgentPasses } } : one)) });
	// 05:00 in New York.
	const morning = at('10:00');

	test('delay a message to their end in the zone of the person, and what no longer holds by then is not told', () => {
		const watcher = new Watcher(caseOf([start], plain), quiet(true));
		const { due, deferred, nextDueAt } = watcher.look(at('09:30'));
		expect(due).toEqual([]);
		expect(deferred).toMatchObject([{ reason: 'quietHours', untilAt: morning, notification: { level: 'warning-50%' } }]);
		expect(nextDueAt).toBe(morning);
		expect(watcher.tick(morning)).toEqual(['breach Ana']);
	});

	test('a case that ends within them: nobody who heard nothing hears of the end', () => {
		const watcher = new Watcher(caseOf([start], plain), quiet(true));
		watcher.tick(at('09:30'));
		watcher.add({ kind: 'resolve', at: at('09:40') });
		expect(watcher.look(at('09:40'))).toMatchObject({ due: [], deferred: [], nextDueAt: undefined });
		expect(watcher.look(at('09:40')).suppressed).toContainEqual(expect.objectContaining({ level: 'warning-50%', reason: 'endedBeforeTold' }));
	});

	test('urgent alarms get through where the person lets them, and so does their end', () => {
		const urgent = policyWith({ breach: { to: [{ by: 'owner' }], urgent: true }, goals: [{ withinMinutes: 30 }], warnings: [] });
		const awake = new Watcher(caseOf([start], urgent), quiet(true));
		expect(awake.tick(at('09:30'))).toEqual(['breach Ana']);
		awake.add({ kind: 'resolve', at: at('09:40') });
		expect(awake.tick(at('09:40'))).toEqual(['resolved Ana']);
		expect(new Watcher(caseOf([start], urgent), quiet(false)).tick(at('09:30'))).toEqual([]);
	});

	test('delay the end of a case too, and never drop it, also when the case is open again by then', () => {
		const evening = readDirectory({ ...people, persons: people.persons!.map((one) => ({ ...one, zone: 'UTC', quietHours: { windows: [{ from: '10:05', to: '12:00' }] } })) });
		const watcher = new Watcher(caseOf([start], plain), evening);
		expect(watcher.tick(at('10:00'))).toEqual(['breach Ana']);
		watcher.add({ kind: 'resolve', at: at('10:10') }, { kind: 'reopen', at: at('11:50') });
		expect(watcher.tick(at('10:10'))).toEqual([]);
		expect(watcher.look(at('11:55')).deferred).toMatchObject([{ notification: { kind: 'resolved', cycle: 1 } }]);
		expect(watcher.tick(at('12:00'))).toEqual(['resolved Ana']);
		expect(watcher.tick(at('12:50'))).toEqual(['breach Ana']);
		expect(watcher.told.at(-1)!.key).toBe('acme|T-1|support.resolution|2|breach|0|person:ana');
	});
});

describe('a digest', () => {
	const collecting = readDirectory({ ...people, persons: people.persons!.map((one) => ({ ...one, digestMinutes: 20 })) });

	test('collects to multiples of its length', () => {
		const watcher = new Watcher(caseOf([start], policyWith({ goals: [{ withinMinutes: 65 }], warnings: [] })), collecting);
		expect(watcher.look(at('10:05')).deferred).toMatchObject([{ reason: 'digest', untilAt: at('10:20') }]);
		expect(watcher.tick(at('10:20'))).toEqual(['breach Ana']);
	});

	test('does not hold up what is urgent', () => {
		const watcher = new Watcher(caseOf([start], policyWith({ goals: [{ withinMinutes: 65, urgent: true }], warnings: [] })), collecting);
		expect(watcher.tick(at('10:05'))).toEqual(['breach Ana']);
	});
});
