import { sql } from 'kysely';
import { hasherOf } from '../../consents/hashPerson';
import type { Dialect, Engine, IntoTable, Tx } from '../../engines/engine';
import type { DeliveryRow } from '../../engines/tables';
import type { Delivery } from '../../port';
import { deliveryColumns, toDeliveryRow } from './deliveryRow';

const columnNames = Object.keys(deliveryColumns) as Array<keyof DeliveryRow>;
const newDeliveries: IntoTable = { table: 'deliveries', columns: deliveryColumns, returning: 'id' };

/** What a step of a delivery's life may change. */
const { id: _1, key: _2, key_kind: _3, body_hash: _4, account: _5, phone_number_id: _6, recipient: _7, urgency: _8, created_at: _9, person: _10, consent_category: _11, ...lifeColumns } = deliveryColumns;
const life = sql.join(Object.keys(lifeColumns).map((name) => sql`${sql.ref(name)} = ${sql.ref(`r.${name}`)}`));
const rewritten = sql.join(columnNames.filter((name) => name !== 'id').map((name) => sql`${sql.ref(name)} = ${sql.ref(`r.${name}`)}`));

const byId = (left: DeliveryRow, right: DeliveryRow) => (left.id < right.id ? -1 : 1);

/** Deliveries as whole rows: the recipient also as a keyed hash, by which a withdrawal of consent is found, also after erasure. */
async function toRows(engine: Engine, deliveries: Delivery[]): Promise<DeliveryRow[]> {
	const hash = await hasherOf(engine);
	return deliveries.map((delivery) => ({ ...toDeliveryRow(delivery), person: hash(delivery.account, delivery.recipient) }));
}

/** Inserts deliveries whose key is free and answers with their ids. In the order of the ids, so that two of these cannot wait for each other. */
export async function insertDeliveries(tx: Tx, engine: Engine, deliveries: Delivery[]): Promise<Set<string>> {
	const list = (await toRows(engine, deliveries)).sort(byId);
	return await engine.dialect.insertNew(tx, newDeliveries, list);
}

/** Writes down deliveries that are locked. */
export async function changeDeliveries(tx: Tx, { rowsOf }: Dialect, deliveries: Delivery[]): Promise<void> {
	if (deliveries.length === 0) return;
	const rows = rowsOf(deliveries.map(toDeliveryRow), { id: 'text', ...lifeColumns });
	await sql`update deliveries set ${life} from ${rows} as r where deliveries.id = r.id`.execute(tx);
}

/** Writes down deliveries that are locked and that stand for another message now. */
export async function rewriteDeliveries(tx: Tx, engine: Engine, deliveries: Delivery[]): Promise<void> {
	if (deliveries.length === 0) return;
	await sql`update deliveries set ${rewritten} from ${engine.dialect.rowsOf(await toRows(engine, deliveries), deliveryColumns)} as r where deliveries.id = r.id`.execute(tx);
}
