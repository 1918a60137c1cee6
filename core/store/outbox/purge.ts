import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';

/** Forgets finished deliveries, oldest first. */
export async function purge({ write, dialect }: Engine, before: string, limit: number): Promise<number> {
	return await write(async (tx) => {
		const { rows } = await sql`
			delete from deliveries where id in (
				select id from deliveries where state in ('accepted', 'discarded', 'canceled', 'failed') and updated_at < ${toMs(before)}
				order by updated_at limit ${limit} ${dialect.forUpdateSkipLocked}
			) returning id`.execute(tx);
		return rows.length;
	});
}
