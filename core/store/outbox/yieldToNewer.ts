import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import type { Delivery } from '../port';
import { subjectReasons } from '../subjects/subjectReasons';
import { toDelivery } from './rows/deliveryRow';
import { changeDeliveries } from './rows/writeDeliveries';
import { cancel } from './transitions/endDelivery';

/** Those who share a line: messages about one subject to one recipient. */
const lineOf = ({ account, recipient, subject }: Delivery): string => JSON.stringify([account, subject!.key, subject!.generation, recipient]);

/** Walks one line from old to new: each new one ends those before it that ask for that. Answers with what changed. */
function walk(line: Delivery[], isNew: (delivery: Delivery) => boolean, now: string): Delivery[] {
	const changed = new Map<string, Delivery>();
	let standing: Delivery[] = [];
	for (const delivery of line) {
		let newer = delivery;
		if (isNew(delivery)) {
			for (const older of standing) {
				const { onNewer, standsFor } = older.subject!;
				if (onNewer === 'repeat') continue;
				const reason = onNewer === 'group' ? subjectReasons.groupedIntoNewer : subjectReasons.replacedByNewer;
				changed.set(older.id, cancel(older, { ...reason, details: { newer: delivery.id } }, now).delivery);
				if (onNewer === 'group') newer = { ...newer, subject: { ...newer.subject!, standsFor: newer.subject!.standsFor + standsFor + 1 } };
			}
			standing = standing.filter(({ subject }) => subject!.onNewer === 'repeat');
			if (newer !== delivery) changed.set(newer.id, newer);
		}
		standing.push(newer);
	}
	return [...changed.values()];
}

/**
 * Messages about a subject that have just been written down, in their order: those to the same recipient that still wait yield
 * to them, each by its own rule. The subjects are locked. Answers with every delivery that changed by it.
 */
export async function yieldToNewer(tx: Tx, dialect: Dialect, fresh: Delivery[], now: string): Promise<Delivery[]> {
	const newOnes = new Map(fresh.filter(({ state }) => state !== 'canceled').map((delivery, index) => [delivery.id, index]));
	const lines = fresh.filter(({ id }) => newOnes.has(id)).map(({ account, subject, recipient }) => ({ account, subject: subject!.key, generation: subject!.generation, recipient }));
	if (lines.length === 0) return [];
	const list = dialect.rowsOf(lines, { account: 'text', subject: 'text', generation: 'integer', recipient: 'text' });
	const { rows } = await sql<DeliveryRow>`
		select * from deliveries where subject is not null and subject_part = 'update' and state in ('waiting', 'claimed')
			and (account, subject, subject_generation, recipient) in (select r.account, r.subject, r.generation, r.recipient from ${list} as r)
		order by id ${dialect.forUpdate}`.execute(tx);
	const byLine = new Map<string, Delivery[]>();
	for (const delivery of rows.map(toDelivery)) byLine.set(lineOf(delivery), [...(byLine.get(lineOf(delivery)) ?? []), delivery]);
	const place = ({ id }: Delivery) => newOnes.get(id) ?? -1;
	const inOrder = (left: Delivery, right: Delivery) => place(left) - place(right) || Date.parse(left.createdAt) - Date.parse(right.createdAt);
	const changed = [...byLine.values()].flatMap((line) => walk(line.sort(inOrder), ({ id }) => newOnes.has(id), now));
	await changeDeliveries(tx, dialect, changed);
	return changed;
}
