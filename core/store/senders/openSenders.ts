import { InvalidInputError } from '../../messages';
import { circuitState, giveBackProbe, leaseProbe } from '../budgets/breaker';
import { rateNow, setFullRate } from '../budgets/numberBudget';
import type { Engine } from '../engines/engine';
import { toInstant } from '../instant';
import type { SenderState, Senders } from '../port';
import { book } from './book';
import { keepSender, lockSender, newSender, toSender, type Sender } from './senderRows';
import { signal } from './signal';

function describe({ number, breaker }: Sender, now: number): SenderState {
	const { failures, openedAt, probeAt } = breaker;
	return {
		circuit: {
			state: circuitState(breaker, now),
			failures,
			...(openedAt === null ? {} : { openedAt: toInstant(openedAt), probeAt: toInstant(probeAt) }),
		},
		ratePerSecond: rateNow(number, now),
		fullRatePerSecond: number.fullRate,
		pausedUntil: number.pausedUntil > now ? toInstant(number.pausedUntil) : undefined,
	};
}

/** The budgets that all processes share, on an engine. */
export function openSenders(engine: Engine): Senders {
	const { read, write, dialect } = engine;
	const find = (sender: string, now: number) =>
		read(async (db) => {
			const row = await db.selectFrom('senders').selectAll().where('sender', '=', sender).executeTakeFirst();
			return row === undefined ? newSender(now) : toSender(row, now);
		});
	return {
		book: (sender, requests, now) => book(engine, sender, requests, now),
		signal: (sender, account, signals, now) => signal(engine, sender, account, signals, now),

		takeProbe: (sender, urgency, leaseMs, now) =>
			write(async (tx) => {
				const known = await lockSender(tx, dialect, sender, now);
				const breaker = leaseProbe(known.breaker, urgency, leaseMs, now);
				if (breaker === undefined) return false;
				await keepSender(tx, sender, { ...known, breaker });
				return true;
			}),

		giveBackProbe: (sender, now) =>
			write(async (tx) => {
				const known = await lockSender(tx, dialect, sender, now);
				await keepSender(tx, sender, { ...known, breaker: giveBackProbe(known.breaker) });
			}),

		async setFullRate(sender, ratePerSecond, now) {
			if (!(ratePerSecond > 0 && Number.isFinite(ratePerSecond))) {
				throw new InvalidInputError([{ field: 'ratePerSecond', message: `A number sends more than 0 messages per second, not ${ratePerSecond}. Give a positive number.` }]);
			}
			// Asked for often and almost never new, so the usual case takes no lock.
			if ((await find(sender, now)).number.fullRate === ratePerSecond) return;
			await write(async (tx) => {
				const known = await lockSender(tx, dialect, sender, now);
				await keepSender(tx, sender, { ...known, number: setFullRate(known.number, ratePerSecond, now) });
			});
		},

		state: async (sender, now) => describe(await find(sender, now), now),
	};
}
