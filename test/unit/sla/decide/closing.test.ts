import { mayAct, previewPolicy, type Fact } from '../../../../core/sla';
import { at, caseOf, directory, policyWith } from '../given/watched';
import { Watcher } from '../given/watcher';

const start = { kind: 'start', at: at('09:00') } as const;

function breached(...facts: Fact[]): Watcher {
	const watcher = new Watcher(caseOf([start]));
	watcher.tick(at('10:00'));
	watcher.add(...facts);
	return watcher;
}

test.each<[Fact['kind'], string]>([
	['resolve', 'missed'],
	['cancel', 'cancelled'],
	['reset', 'reset'],
])('after %s those who were told hear of it once', (kind, outcome) => {
	const watcher = breached({ kind, at: at('10:05') } as Fact);
	expect(watcher.look(at('10:05')).due).toMatchObject([{ kind: 'resolved', outcome, recipient: { name: 'Ana' }, reasons: [{ selector: 'owner' }] }]);
	watcher.tick(at('10:05'));
	expect(watcher.tick(at('10:06'))).toEqual([]);
});

test('a reset clock and a reopened case may alarm again, under keys of their own', () => {
	const watcher = breached({ kind: 'reset', at: at('10:05') });
	watcher.tick(at('10:05'));
	expect(watcher.tick(at('11:05'))).toEqual(['breach Ana']);
	watcher.add({ kind: 'resolve', at: at('11:10') }, { kind: 'reopen', at: at('11:20') });
	expect(watcher.tick(at('11:20'))).toEqual(['resolved Ana']);
	expect(watcher.tick(at('12:20'))).toEqual(['breach Ana']);
	expect(watcher.told.filter(({ kind }) => kind === 'breach').map(({ cycle }) => cycle)).toEqual([1, 2, 3]);
});

test('a pause that becomes known later withdraws an alarm, and the breach is told again when it comes', () => {
	const watcher = breached({ kind: 'pause', at: at('09:30') }, { kind: 'resume', at: at('10:10') });
	expect(watcher.tick(at('10:10'))).toEqual(['withdrawn Ana']);
	expect(watcher.tick(at('10:11'))).toEqual([]);
	expect(watcher.tick(at('10:40'))).toEqual(['breach Ana']);
	expect(watcher.told.at(-1)!.key).toBe('acme|T-1|support.resolution|1c1|breach|0|person:ana');
	watcher.add({ kind: 'resolve', at: at('10:45') });
	expect(watcher.tick(at('10:45'))).toEqual(['resolved Ana']);
});

test('a pause keeps an alarm that was right, and silences the ladder', () => {
	const watcher = breached({ kind: 'pause', at: at('10:01') });
	expect(watcher.look(at('12:00'))).toMatchObject({ due: [], metrics: [{ state: 'paused', late: true }], nextDueAt: undefined });
	watcher.add({ kind: 'resume', at: at('12:00') });
	expect(watcher.tick(at('12:28'))).toEqual([]);
	expect(watcher.tick(at('12:29'))).toEqual(['escalation tier-1 Bo']);
});

test('facts that undo a cycle altogether still close what it told', () => {
	const watcher = breached({ kind: 'reset', at: at('10:05') });
	watcher.tick(at('10:05'));
	watcher.tick(at('11:05'));
	// Cancelled before the reset, as becomes known now: the second cycle never was.
	watcher.add({ kind: 'cancel', at: at('10:02') });
	expect(watcher.tick(at('11:06'))).toEqual(['resolved Ana']);
	expect(watcher.tick(at('11:07'))).toEqual([]);
});

test('a start that is corrected moves the deadline and keeps the cycle', () => {
	const watcher = breached();
	const revision = Object.keys(watcher.watched.policies)[0]!;
	watcher.add({ kind: 'start', at: at('09:20'), policy: revision, corrects: true });
	expect(watcher.look(at('10:01')).metrics[0]).toMatchObject({ cycle: 1, startedAt: at('09:20'), deadlineAt: at('10:20') });
	expect(watcher.tick(at('10:01'))).toEqual(['withdrawn Ana']);
	// The same start as at first, read once more from the record, changes nothing.
	watcher.add({ kind: 'start', at: at('09:00'), policy: revision });
	expect(watcher.look(at('10:02')).metrics[0]).toMatchObject({ cycle: 1, startedAt: at('09:20') });
});

test('another priority moves the deadline; of an ended cycle it moves nothing', () => {
	const policy = policyWith({ goals: [{ priority: 'P1', withinMinutes: 30 }, { withinMinutes: 240 }], warnings: [] });
	const revisionStart = { ...start, fields: { priority: 'P3' } };
	const watcher = new Watcher(caseOf([revisionStart], policy));
	expect(watcher.look(at('09:10')).metrics[0]!.deadlineAt).toBe(at('13:00'));
	watcher.add({ kind: 'update', at: at('09:40'), fields: { priority: 'P1' } });
	expect(watcher.tick(at('09:40'))).toEqual(['breach Ana']);
	watcher.add({ kind: 'resolve', at: at('10:00') }, { kind: 'update', at: at('10:10'), fields: { priority: 'P3' } });
	expect(watcher.look(at('10:10')).metrics[0]!.state).toBe('missed');
});

test('an edited policy counts for new cycles alone, or for running ones that adopt it, after a preview', () => {
	const strict = policyWith({ goals: [{ withinMinutes: 20 }], warnings: [] });
	const watcher = new Watcher(caseOf([start]));
	const preview = previewPolicy({ watched: watcher.watched, directory, told: [], now: at('09:30') }, strict);
	expect(preview.metrics).toMatchObject([{ metric: 'resolution', before: { deadlineAt: at('10:00'), state: 'onTrack' }, after: { deadlineAt: at('09:20'), state: 'breached' } }]);
	expect(preview.newlyDue.map(({ kind }) => kind)).toEqual(['breach']);
	expect(watcher.tick(at('09:30'))).toEqual([]);
	watcher.watched = preview.adopted;
	expect(watcher.tick(at('09:30'))).toEqual(['breach Ana']);
});

test('only whoever was told may act', () => {
	const watcher = breached();
	expect(mayAct(watcher.told, 'person:ana')).toBe(true);
	expect(mayAct(watcher.told, 'person:bo')).toBe(false);
});
