import { sql } from 'kysely';
import type { Dialect, Engine, Tx } from '../engines/engine';
import type { FoldedReceipt, ReceiptFact } from '../port';
import { keepTransitions } from './rows/keepTransitions';
import { lockDeliveries } from './rows/lockDeliveries';
import { foldReceipt } from './transitions/foldReceipt';
import type { Transition } from './transitions/transition';

/** Ids of the deliveries that these wamids were given to. */
async function findByMessage(tx: Tx, { rowsOf }: Dialect, receipts: ReceiptFact[]): Promise<Map<string, string>> {
	const wanted = receipts.filter(({ id }) => id === undefined).map(({ messageId }) => ({ message_id: messageId }));
	if (wanted.length === 0) return new Map();
	const { rows } = await sql<{ id: string; message_id: string }>`
		select id, message_id from deliveries where message_id in (select r.message_id from ${rowsOf(wanted, { message_id: 'text' })} as r)`.execute(tx);
	return new Map(rows.map(({ id, message_id }) => [message_id, id]));
}

/** Folds receipts into their deliveries, one after the other. */
export async function foldReceipts({ write, dialect }: Engine, receipts: ReceiptFact[], now: string): Promise<FoldedReceipt[]> {
	if (receipts.length === 0) return [];
	return await write(async (tx) => {
		const byMessage = await findByMessage(tx, dialect, receipts);
		const ids = receipts.map(({ id, messageId }) => id ?? byMessage.get(messageId));
		const deliveries = await lockDeliveries(tx, dialect, ids.filter((id) => id !== undefined));
		const transitions: Transition[] = [];
		const folded = receipts.map((receipt, index): FoldedReceipt => {
			const id = ids[index];
			const delivery = id === undefined ? undefined : deliveries.get(id);
			if (delivery === undefined) return { result: 'unmatched' };
			const transition = foldReceipt(delivery, receipt, now);
			deliveries.set(delivery.id, transition.delivery);
			transitions.push(transition);
			return { result: transition.changed ? 'folded' : 'known', delivery: transition.delivery };
		});
		await keepTransitions(tx, dialect, transitions, now);
		return folded;
	});
}
