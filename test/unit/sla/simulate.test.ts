import { simulate, type Fact } from '../../../core/sla';
import { at, caseOf, directory } from './given/watched';

const start = { kind: 'start', at: at('09:00') } as const;

function sentOf(...facts: (Fact | typeof start)[]) {
	return simulate(caseOf(facts), directory, at('17:00')).sent.map(({ at: sentAt, notification }) => [new Date(sentAt).toISOString().slice(11, 16), notification.level, notification.recipient.name]);
}

test('a past case is replayed: what would have been sent, when and to whom', () => {
	expect(sentOf(start, { kind: 'pause', at: at('09:30') }, { kind: 'resume', at: at('10:00') }, { kind: 'reassign', at: at('10:25'), owner: 'di' }, { kind: 'resolve', at: at('11:10') })).toEqual([
		['10:18', 'warning-80%', 'Ana'],
		['10:25', 'warning-80%', 'Di'],
		['10:30', 'breach', 'Di'],
		['11:00', 'tier-1', 'Bo'],
		['11:10', 'resolved', 'Ana'],
		['11:10', 'resolved', 'Bo'],
		['11:10', 'resolved', 'Di'],
	]);
});

test('nothing is sent of a case that was met in time, and nothing after the end of the replay', () => {
	expect(sentOf(start, { kind: 'resolve', at: at('09:40') })).toEqual([]);
	expect(simulate(caseOf([start]), directory, at('10:00') - 1).sent.map(({ notification }) => notification.kind)).toEqual(['warning']);
});

test('a case without facts comes to nothing', () => {
	expect(simulate(caseOf([]), directory, at('17:00'))).toEqual({ sent: [], cutShort: false });
});
