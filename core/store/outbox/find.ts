import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';
import type { Delivery, DeliveryQuery, DeliveryState } from '../port';
import { toDelivery } from './rows/deliveryRow';

const unfinished: ReadonlySet<DeliveryState> = new Set(['waiting', 'claimed', 'leaving', 'unknown', 'failed']);

/** The longest list that one search answers with. */
const foundAtMost = 1_000;

/** Searches deliveries, newest first. */
export async function find({ read }: Engine, query: DeliveryQuery): Promise<Delivery[]> {
	const { key, id, messageId, recipient, subject, states, account, createdFrom, createdUntil, limit, after } = query;
	if (states?.length === 0) return [];
	return await read(async (db) => {
		let wanted = db.selectFrom('deliveries').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').limit(Math.min(limit, foundAtMost));
		if (key !== undefined) wanted = wanted.where('key', '=', key);
		if (id !== undefined) wanted = wanted.where('id', '=', id);
		if (messageId !== undefined) wanted = wanted.where('message_id', '=', messageId);
		if (recipient !== undefined) wanted = wanted.where('recipient', '=', recipient);
		if (subject !== undefined) wanted = wanted.where('subject', '=', subject).where('account', '=', account ?? '');
		if (states !== undefined) wanted = wanted.where('state', 'in', states);
		// Said in the words of the index, without which SQLite would read every delivery to find the few that failed.
		if (states?.every((state) => unfinished.has(state))) wanted = wanted.where(sql<boolean>`state in ('waiting', 'claimed', 'leaving', 'unknown', 'failed')`);
		if (account !== undefined) wanted = wanted.where('account', '=', account);
		if (createdFrom !== undefined) wanted = wanted.where('created_at', '>=', toMs(createdFrom));
		if (createdUntil !== undefined) wanted = wanted.where('created_at', '<=', toMs(createdUntil));
		if (after !== undefined) {
			wanted = wanted.where(({ eb, refTuple, selectFrom }) =>
				eb(refTuple('created_at', 'id'), '<', selectFrom('deliveries as last').select(['last.created_at', 'last.id']).where('last.id', '=', after).$asTuple('created_at', 'id')),
			);
		}
		return (await wanted.execute()).map(toDelivery);
	});
}
