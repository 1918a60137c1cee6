import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { SenderRow } from '../engines/tables';
import { breakerInStep, closedBreaker, type Breaker } from '../budgets/breaker';
import { newNumberBudget, numberInStep, type NumberBudget } from '../budgets/numberBudget';

/** What is known of one sender number. */
export interface Sender {
	number: NumberBudget;
	breaker: Breaker;
}

/** A number that nobody has used yet. */
export function newSender(now: number): Sender {
	return { number: newNumberBudget(now), breaker: closedBreaker };
}

/** A row as what it says now. */
export function toSender(row: SenderRow, now: number): Sender {
	const number = { fullRate: row.full_rate, rate: row.rate, rateAt: row.rate_at, paidAt: row.paid_at, pausedUntil: row.paused_until };
	const breaker = { failures: row.failures, openedAt: row.opened_at, probeAt: row.probe_at, probeLeaseUntil: row.probe_lease_until, probes: row.probes };
	return { number: numberInStep(number, now), breaker: breakerInStep(breaker, now) };
}

function toSenderRow(sender: string, { number, breaker }: Sender): SenderRow {
	return {
		sender,
		full_rate: number.fullRate,
		rate: number.rate,
		rate_at: number.rateAt,
		paid_at: number.paidAt,
		paused_until: number.pausedUntil,
		failures: breaker.failures,
		opened_at: breaker.openedAt,
		probe_at: breaker.probeAt,
		probe_lease_until: breaker.probeLeaseUntil,
		probes: breaker.probes,
	};
}

/** Reads a sender for a change; whoever holds it decides alone about this number and its pairs. */
export async function lockSender(tx: Tx, { forUpdate }: Dialect, sender: string, now: number): Promise<Sender> {
	const select = sql<SenderRow>`select * from senders where sender = ${sender} ${forUpdate}`;
	const { rows } = await select.execute(tx);
	if (rows[0] !== undefined) return toSender(rows[0], now);
	await tx.insertInto('senders').values(toSenderRow(sender, newSender(now))).onConflict((conflict) => conflict.doNothing()).execute();
	return toSender((await select.execute(tx)).rows[0]!, now);
}

/** Writes down a sender that is locked. */
export async function keepSender(tx: Tx, sender: string, known: Sender): Promise<void> {
	const { sender: _, ...columns } = toSenderRow(sender, known);
	await tx.updateTable('senders').set(columns).where('sender', '=', sender).execute();
}
