import { signatureAlarm } from '../../../../core/inbound';

const hourMs = 3_600_000;

test('several wrong signatures in a row are told of, with what to do', () => {
	const alarm = signatureAlarm();
	expect([alarm.wrong(0), alarm.wrong(1)]).toEqual([undefined, undefined]);
	expect(alarm.wrong(2)).toMatchObject({ event: 'account', kind: 'signatureMismatch', severity: 'critical', what: expect.stringContaining('3 requests in a row'), fix: expect.stringContaining('App Secret') });
	expect(alarm.wrongInARow).toBe(3);
});

test('one that is right ends the row', () => {
	const alarm = signatureAlarm();
	alarm.wrong(0);
	alarm.wrong(0);
	alarm.right();
	expect(alarm.wrong(0)).toBeUndefined();
	expect(alarm.wrongInARow).toBe(1);
});

test('told once an hour, under the same key at every door', () => {
	const [one, other] = [signatureAlarm(), signatureAlarm()];
	const tell = (alarm: typeof one, at: number) => Array.from({ length: 5 }, (_, turn) => alarm.wrong(at + turn)).filter((event) => event !== undefined);
	const first = tell(one, 0);
	expect(first).toHaveLength(1);
	expect(tell(one, hourMs - 100)).toEqual([]);
	expect(tell(other, 10)[0]!.eventKey).toBe(first[0]!.eventKey);
	const next = tell(one, 2 * hourMs);
	expect(next).toHaveLength(1);
	expect(next[0]!.eventKey).not.toBe(first[0]!.eventKey);
});
