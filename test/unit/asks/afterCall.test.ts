import { afterCall, takeAgainAfterMs } from '../../../core/asks';

const now = 1_000_000_000;
const wait = { tries: 1, createdAt: now - 60_000 };
const taken = { ...wait, takenAt: now - 1_000 };

describe('after a call', () => {
	it('is called again after the time in which a result cannot be taken twice, to see that it went on', () => {
		for (const answer of ['taken', 'takenBefore'] as const) {
			const next = afterCall(taken, answer, now);
			expect(next).not.toBe('over');
			expect((next as { callAt: number }).callAt).toBeGreaterThan(now + takeAgainAfterMs);
		}
	});

	it('is over once the result was taken and the execution does not wait', () => {
		expect([afterCall(taken, 'running', now), afterCall(taken, 'notWaiting', now)]).toEqual(['over', 'over']);
	});

	it('goes on while an execution is still on its way into waiting', () => {
		expect(afterCall({ ...wait, tries: 50 }, 'running', now)).toEqual({ callAt: now + 5 * 60_000 });
		expect(afterCall(wait, 'notWaiting', now)).toEqual({ callAt: now + 4_000 });
	});

	it('goes on where n8n does not let the execution go on, since nobody can tell whether it was stopped', () => {
		expect(afterCall({ ...taken, tries: 50 }, 'refused', now)).toEqual({ callAt: now + 5 * 60_000 });
	});

	it('ends where nobody was ever seen to wait', () => expect(afterCall({ ...wait, tries: 5 }, 'notWaiting', now)).toBe('over'));

	it('goes on for two weeks where nobody can be reached, with longer and longer pauses', () => {
		const pauses = [1, 2, 3, 30].map((tries) => (afterCall({ ...wait, tries }, 'unreachable', now) as { callAt: number }).callAt - now);
		expect(pauses).toEqual([4_000, 8_000, 16_000, 300_000]);
		expect(afterCall({ tries: 99, createdAt: now - 15 * 24 * 3_600_000 }, 'unreachable', now)).toBe('over');
	});
});
