import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toDelivery } from '../outbox/rows/deliveryRow';
import type { Subjects } from '../port';
import { toSubject } from './subjectRows';

/** Reads a subject and the newest deliveries of its present generation, oldest first. */
export async function getSubject({ read }: Engine, account: string, key: string, limit: number): ReturnType<Subjects['get']> {
	return await read(async (db) => {
		const row = await db.selectFrom('subjects').selectAll().where('account', '=', account).where('key', '=', key).executeTakeFirst();
		if (row === undefined) return undefined;
		const { rows } = await sql<DeliveryRow>`
			select * from deliveries where account = ${account} and subject = ${key} and subject_generation = ${row.generation}
			order by created_at desc, id desc limit ${limit}`.execute(db);
		return { subject: toSubject(row), deliveries: rows.map(toDelivery).reverse() };
	});
}
