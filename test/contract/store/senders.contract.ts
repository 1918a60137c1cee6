import type { PermitRequest, SenderSignal } from '../../../core/store';
import type { Bench } from './contract';
import { account, noonMs } from './sampleDelivery';

const sender = `${account}|300111222333444`;
const routine = (recipient: string): PermitRequest => ({ recipient, urgency: 'routine' });
const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => routine(`p${from + index}`));
const unreachable: SenderSignal = { kind: 'unreachable' };

export function sendersContract({ store: newStore }: Bench): void {
	describe('budgets', () => {
		it('let a burst through at once and the rest at the rate, routine messages only a short time ahead', async () => {
			const { senders } = await newStore();
			const permits = await senders.book(sender, people(100), noonMs);
			const booked = permits.flatMap((permit) => (permit.kind === 'at' ? [permit.leaveAtMs - noonMs] : []));
			expect(booked.filter((ms) => ms === 0)).toHaveLength(60);
			expect(booked).toHaveLength(80);
			expect(Math.max(...booked)).toBe(250);
			expect(permits.at(-1)).toMatchObject({ kind: 'later', reason: 'numberLimit', askAtMs: noonMs + 13 });
			// Whoever asks again is served; urgent messages may book further ahead.
			expect(await senders.book(sender, [routine('again')], noonMs + 13)).toMatchObject([{ kind: 'at' }]);
			expect((await senders.book(sender, [{ recipient: 'u', urgency: 'urgent' }], noonMs + 13))[0]).toMatchObject({ kind: 'at' });
		});

		it('send 1,000 messages at 80 a second in at most 1.05 x (1000 - 80) / 80 seconds', async () => {
			const { senders } = await newStore();
			let [now, last] = [noonMs, 0];
			let left = people(1_000);
			while (left.length > 0) {
				const permits = await senders.book(sender, left.slice(0, 64), now);
				const stay = permits.flatMap((permit, index) => (permit.kind === 'later' ? [left[index]!] : []));
				for (const permit of permits) if (permit.kind === 'at') last = Math.max(last, permit.leaveAtMs);
				const asks = permits.flatMap((permit) => (permit.kind === 'later' ? [permit.askAtMs] : []));
				left = [...stay, ...left.slice(64)];
				if (asks.length > 0) now = Math.max(now + 1, Math.min(...asks));
			}
			expect(last - noonMs).toBeLessThanOrEqual(1.05 * 11_500 - 250);
			expect(last - noonMs).toBeGreaterThan(11_500);
		});

		it('pause a number that the provider limits, and go on slower and without a burst', async () => {
			const { senders } = await newStore();
			const limited: SenderSignal = { kind: 'numberLimited', pauseMs: 2_000 };
			await senders.signal(sender, account, [limited, limited, limited], noonMs);
			expect(await senders.state(sender, noonMs)).toMatchObject({ ratePerSecond: 40, fullRatePerSecond: 80, pausedUntil: new Date(noonMs + 2_000).toISOString() });
			expect(await senders.book(sender, [{ recipient: 'p', urgency: 'urgent' }], noonMs + 1_999)).toEqual([{ kind: 'later', reason: 'paused', askAtMs: noonMs + 2_000 }]);
			const permits = await senders.book(sender, people(20), noonMs + 2_000);
			expect(permits.flatMap((permit) => (permit.kind === 'at' ? [permit.leaveAtMs - noonMs] : []))).toEqual([2_000, 2_025, 2_050, 2_075, 2_100, 2_125, 2_150, 2_175, 2_200, 2_225, 2_250]);
			expect((await senders.state(sender, noonMs + 12_000)).ratePerSecond).toBeCloseTo(56);
			expect((await senders.state(sender, noonMs + 60_000)).ratePerSecond).toBe(80);
		});

		it('follow the rate of the number', async () => {
			const { senders } = await newStore();
			await senders.setFullRate(sender, 1_000, noonMs);
			expect(await senders.state(sender, noonMs)).toMatchObject({ ratePerSecond: 1_000, fullRatePerSecond: 1_000 });
			expect((await senders.book(sender, people(1_000), noonMs)).filter(({ kind }) => kind === 'at')).toHaveLength(1_000);
			await senders.setFullRate(sender, 20, noonMs + 10_000);
			expect((await senders.book(sender, people(50), noonMs + 10_000)).filter(({ kind }) => kind === 'at')).toHaveLength(20);
			await expect(senders.setFullRate(sender, 0, noonMs)).rejects.toMatchObject({ kind: 'invalidInput' });
		});

		it('lend 45 messages to one person and take them back by silence', async () => {
			const { senders } = await newStore();
			const permits = await senders.book(sender, Array.from({ length: 60 }, () => routine('p')), noonMs);
			expect(permits.filter(({ kind }) => kind === 'at')).toHaveLength(45);
			const askAtMs = noonMs + 45 * 6_000 + 250;
			expect(permits[45]).toEqual({ kind: 'later', reason: 'pairLimit', askAtMs });
			expect(await senders.book(sender, [routine('p')], askAtMs - 1)).toMatchObject([{ kind: 'later' }]);
			expect(await senders.book(sender, [routine('p'), routine('q')], askAtMs)).toMatchObject([{ kind: 'at' }, { kind: 'at' }]);
		});

		it('never make one message in 6 seconds wait', async () => {
			const { senders } = await newStore();
			for (let index = 0; index < 60; index++) expect(await senders.book(sender, [routine('p')], noonMs + index * 6_000)).toEqual([{ kind: 'at', leaveAtMs: noonMs + index * 6_000 }]);
		});

		it('pause one person after 131056, and lend nothing until the debt must be paid', async () => {
			const { senders } = await newStore();
			await senders.signal(sender, account, [{ kind: 'pairLimited', recipient: 'p', pauseMs: 4_000 }], noonMs);
			expect(await senders.book(sender, [routine('p'), routine('q')], noonMs)).toMatchObject([{ kind: 'later', reason: 'pairLimit', askAtMs: noonMs + 4_000 }, { kind: 'at' }]);
			expect(await senders.book(sender, [routine('p'), routine('p')], noonMs + 4_000)).toMatchObject([{ kind: 'at' }, { kind: 'later', askAtMs: noonMs + 10_000 }]);
		});

		it('keep the throttle of a recipient exactly, also for what was booked before it was set', async () => {
			const { senders } = await newStore();
			const throttle = { most: 3, withinMs: 60_000 };
			for (const ms of [0, 10_000]) await senders.book(sender, [routine('p')], noonMs + ms);
			const throttled = { ...routine('p'), throttle };
			expect(await senders.book(sender, [throttled, throttled], noonMs + 20_000)).toEqual([
				{ kind: 'at', leaveAtMs: noonMs + 20_000 },
				{ kind: 'later', reason: 'throttle', askAtMs: noonMs + 60_000 },
			]);
			expect(await senders.book(sender, [throttled, throttled], noonMs + 60_000)).toMatchObject([{ kind: 'at' }, { kind: 'later', askAtMs: noonMs + 70_000 }]);
		});

		it('forget what a clock that has been put back wrote ahead, whatever it was', async () => {
			const { senders } = await newStore();
			const aheadMs = noonMs + 10 * 3_600_000;
			await senders.book(sender, [...Array.from({ length: 45 }, () => routine('debt')), ...people(35)], aheadMs);
			await senders.signal(sender, account, [{ kind: 'numberLimited', pauseMs: 60_000 }, { kind: 'pairLimited', recipient: 'paused', pauseMs: 1_000 }], aheadMs);
			const throttled = { ...routine('p0'), throttle: { most: 1, withinMs: 1_000 } };
			const permits = await senders.book(sender, [routine('debt'), routine('paused'), throttled], noonMs);
			expect(permits).toMatchObject([{ kind: 'at' }, { kind: 'at' }, { kind: 'at' }]);
			// What was slowed down recovers from now on.
			expect((await senders.state(sender, noonMs + 60_000)).ratePerSecond).toBe(80);
			for (let failure = 0; failure < 5; failure += 1) await senders.signal(sender, account, [unreachable], aheadMs);
			expect(await senders.takeProbe(sender, 'urgent', 60_000, aheadMs)).toBe(true);
			expect(await senders.takeProbe(sender, 'routine', 60_000, noonMs)).toBe(true);
		});

		it('keep what lies ahead by as much as clocks may differ', async () => {
			const { senders } = await newStore();
			await senders.book(sender, Array.from({ length: 45 }, () => routine('debt')), noonMs + 59_000);
			await senders.signal(sender, account, [{ kind: 'pairLimited', recipient: 'paused', pauseMs: 3_600_000 }], noonMs + 59_000);
			expect(await senders.book(sender, [routine('paused')], noonMs)).toMatchObject([{ kind: 'later', reason: 'numberLimit' }]);
			expect(await senders.book(sender, [routine('debt'), routine('paused')], noonMs + 61_000)).toMatchObject([
				{ kind: 'later', reason: 'pairLimit', askAtMs: noonMs + 59_000 + 45 * 6_000 + 250 },
				{ kind: 'later', reason: 'pairLimit', askAtMs: noonMs + 59_000 + 3_600_000 },
			]);
		});

		it('book nothing for a message that may not leave', async () => {
			const { senders } = await newStore();
			const throttled = { ...routine('p'), throttle: { most: 1, withinMs: 1_000_000 } };
			await senders.book(sender, [throttled], noonMs);
			for (let round = 0; round < 5; round++) await senders.book(sender, Array.from({ length: 64 }, () => throttled), noonMs + 10_000);
			expect((await senders.book(sender, people(60), noonMs + 10_000)).every((permit) => permit.kind === 'at' && permit.leaveAtMs === noonMs + 10_000)).toBe(true);
		});

		it('are forgotten when they say nothing any more', async () => {
			const store = await newStore();
			await store.senders.book(sender, people(3), noonMs);
			await store.outbox.sweep(10, new Date(noonMs + 3_000_000).toISOString());
			const throttled = { ...routine('p1'), throttle: { most: 1, withinMs: 3_600_000 } };
			expect(await store.senders.book(sender, [throttled], noonMs + 3_000_001)).toMatchObject([{ kind: 'later' }]);
			await store.outbox.sweep(10, new Date(noonMs + 9_000_000).toISOString());
			expect(await store.senders.book(sender, [throttled], noonMs + 3_000_001)).toMatchObject([{ kind: 'at' }]);
		});
	});

	describe('the circuit', () => {
		const kinds = async (events: { after(account: string, seq: number, limit: number): Promise<Array<{ kind: string }>> }) => (await events.after(account, 0, 100)).map(({ kind }) => kind);

		it('opens after five failures in a row and lets nothing through', async () => {
			const { senders, events } = await newStore();
			await senders.signal(sender, account, [unreachable, unreachable, unreachable, unreachable, { kind: 'reachable' }], noonMs);
			await senders.signal(sender, account, [unreachable, unreachable, unreachable, unreachable], noonMs);
			expect(await senders.state(sender, noonMs)).toMatchObject({ circuit: { state: 'closed', failures: 4 } });
			await senders.signal(sender, account, [unreachable, unreachable], noonMs);
			const { circuit } = await senders.state(sender, noonMs);
			expect(circuit).toMatchObject({ state: 'open', failures: 6, openedAt: new Date(noonMs).toISOString() });
			const probeAtMs = Date.parse(circuit.probeAt!);
			expect(probeAtMs - noonMs).toBeGreaterThanOrEqual(800);
			expect(probeAtMs - noonMs).toBeLessThanOrEqual(1_000);
			expect(await senders.book(sender, [routine('p'), { recipient: 'q', urgency: 'urgent' }], noonMs)).toEqual([
				{ kind: 'later', reason: 'circuitOpen', askAtMs: probeAtMs },
				{ kind: 'later', reason: 'circuitOpen', askAtMs: probeAtMs },
			]);
			expect(await senders.book(sender, [{ ...routine('p'), probe: true }], noonMs)).toMatchObject([{ kind: 'at' }]);
			expect(await kinds(events)).toEqual(['circuitOpened']);
		});

		it('is probed by one at a time, by urgent ones at once, ever more seldom, and closes when one arrives', async () => {
			const { senders, events } = await newStore();
			expect(await senders.takeProbe(sender, 'urgent', 1_000, noonMs)).toBe(false);
			await senders.signal(sender, account, Array.from({ length: 5 }, () => unreachable), noonMs);
			expect(await senders.takeProbe(sender, 'routine', 1_000, noonMs + 1)).toBe(false);
			expect(await senders.takeProbe(sender, 'urgent', 1_000, noonMs + 1)).toBe(true);
			expect(await senders.state(sender, noonMs + 2)).toMatchObject({ circuit: { state: 'halfOpen' } });
			expect(await senders.takeProbe(sender, 'urgent', 1_000, noonMs + 2)).toBe(false);

			const waits: number[] = [];
			let now = noonMs + 10;
			for (let probe = 0; probe < 8; probe++) {
				await senders.signal(sender, account, [unreachable], now);
				const probeAtMs = Date.parse((await senders.state(sender, now)).circuit.probeAt!);
				waits.push(probeAtMs - now);
				now = probeAtMs;
				expect(await senders.takeProbe(sender, 'routine', 1_000, now - 1)).toBe(false);
				expect(await senders.takeProbe(sender, 'routine', 1_000, now)).toBe(true);
			}
			for (const [index, longest] of [2, 4, 8, 16, 32, 60, 60, 60].entries()) {
				expect(waits[index]).toBeLessThanOrEqual(longest * 1_000);
				expect(waits[index]).toBeGreaterThanOrEqual(longest * 800);
			}
			// Whoever took it and found nothing out gives it back, and it can be taken at once.
			await senders.giveBackProbe(sender, now);
			expect(await senders.state(sender, now)).toMatchObject({ circuit: { state: 'open' } });
			expect(await senders.takeProbe(sender, 'routine', 1_000, now)).toBe(true);
			// Whoever took the probe has gone: its lease ends.
			expect(await senders.takeProbe(sender, 'routine', 1_000, now + 1_000)).toBe(true);
			await senders.signal(sender, account, [{ kind: 'reachable' }, { kind: 'reachable' }], now + 1_001);
			expect(await senders.state(sender, now + 1_001)).toMatchObject({ circuit: { state: 'closed', failures: 0 } });
			expect(await senders.book(sender, [routine('p')], now + 1_001)).toMatchObject([{ kind: 'at' }]);
			expect(await kinds(events)).toEqual(['circuitOpened', 'circuitClosed']);
		});
	});
}
