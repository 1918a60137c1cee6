import fc from 'fast-check';
import { onCall, readDirectory, type Rota } from '../../../../core/sla';
import { nextTurnAt } from '../../../../core/sla/recipients';

const persons = ['ana', 'bo', 'cy'].map((id) => ({ id, name: id, address: '+1 555 010 0001' }));

function rota(change: Partial<Rota> = {}): Rota {
	return readDirectory({ persons, rotas: [{ id: 'r', zone: 'Europe/Berlin', members: ['ana', 'bo', 'cy'], startsOn: '2026-03-02', handover: '09:00', ...change }] }).rotas[0]!;
}

const who = (given: Rota, time: string) => [onCall(given, 'previous', Date.parse(time)), onCall(given, 'current', Date.parse(time)), onCall(given, 'next', Date.parse(time))];

test.each([
	['before the first turn', '2026-03-02T08:59+01:00', [undefined, undefined, 'ana']],
	['at the first handover', '2026-03-02T09:00+01:00', [undefined, 'ana', 'bo']],
	['at the end of the first turn', '2026-03-09T08:59+01:00', [undefined, 'ana', 'bo']],
	['at the second handover', '2026-03-09T09:00+01:00', ['ana', 'bo', 'cy']],
	['in the third turn', '2026-03-18T12:00+01:00', ['bo', 'cy', 'ana']],
	['before a handover after the clocks went forward', '2026-03-30T08:59+02:00', ['cy', 'ana', 'bo']],
	['at a handover after the clocks went forward', '2026-03-30T09:00+02:00', ['ana', 'bo', 'cy']],
	['a year later', '2027-03-01T09:00+01:00', ['ana', 'bo', 'cy'].map((_, index) => ['ana', 'bo', 'cy'][(52 + index - 1) % 3])],
])('%s', (_name, time, expected) => {
	expect(who(rota(), time)).toEqual(expected);
});

test('turns of a day', () => {
	const daily = rota({ turnDays: 1 });
	expect(who(daily, '2026-03-05T09:00+01:00')).toEqual(['cy', 'ana', 'bo']);
});

test('an override stands in for the current turn, the last one given first', () => {
	const [fromAt, toAt] = [Date.parse('2026-03-10T00:00Z'), Date.parse('2026-03-11T00:00Z')];
	const given = rota({ overrides: [{ fromAt, toAt, person: 'ana' }, { fromAt, toAt: toAt - 1, person: 'cy' }] });
	expect(who(given, '2026-03-10T12:00Z')).toEqual(['ana', 'cy', 'cy']);
	expect(onCall(given, 'current', toAt - 1)).toBe('ana');
	expect(onCall(given, 'current', toAt)).toBe('bo');
	expect(onCall(given, 'current', fromAt - 1)).toBe('bo');
});

test('a holiday has its own person or nobody, by the date of the zone', () => {
	const given = rota({ holidays: [{ date: '2026-03-10' }, { date: '2026-03-11', person: 'cy' }] });
	expect(onCall(given, 'current', Date.parse('2026-03-10T00:00+01:00') - 1)).toBe('bo');
	expect(onCall(given, 'current', Date.parse('2026-03-10T00:00+01:00'))).toBeUndefined();
	expect(onCall(given, 'current', Date.parse('2026-03-11T12:00+01:00'))).toBe('cy');
	expect(onCall(given, 'current', Date.parse('2026-03-12T00:00+01:00'))).toBe('bo');
});

test('a handover at a time that is shown twice or not at all happens once', () => {
	for (const [startsOn, handover, day] of [['2026-10-25', '02:30', '2026-10-25'], ['2026-03-29', '02:30', '2026-03-29']] as const) {
		const given = rota({ startsOn, handover, turnDays: 1 });
		const seen = Array.from({ length: 600 }, (_, minute) => onCall(given, 'current', Date.parse(`${day}T00:00Z`) - 3_600_000 + minute * 60_000));
		expect(seen.filter((one, index) => index > 0 && one !== seen[index - 1])).toEqual(['ana']);
	}
});

test('between an instant and the next turn nobody else is on call', () => {
	const any = fc.record({
		zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe'),
		turnDays: fc.integer({ min: 1, max: 9 }),
		handover: fc.constantFrom('00:00', '02:30', '09:00', '23:59'),
		holidays: fc.constantFrom<Rota['holidays'][]>([], [{ date: '2026-03-29', person: 'cy' }, { date: '2026-04-02' }]),
		overrides: fc.constantFrom<Rota['overrides'][]>([], [{ fromAt: Date.parse('2026-03-27T05:00Z'), toAt: Date.parse('2026-03-29T01:10Z'), person: 'bo' }]),
	});
	const offset = fc.integer({ min: 0, max: 20 * 86_400_000 });
	fc.assert(
		fc.property(any, offset, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (change, afterMs, share) => {
			const given = rota(change);
			const at = Date.parse('2026-03-20T00:00Z') + afterMs;
			const next = nextTurnAt(given, at);
			expect(next).toBeGreaterThan(at);
			expect(onCall(given, 'current', at + Math.floor((next - at) * share))).toBe(onCall(given, 'current', at));
		}),
		{ numRuns: 1000 },
	);
});
