import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';

/** Forgets subjects that nothing has happened to for long, oldest first; one of which a message is still stored is kept. */
export async function purgeSubjects({ write, dialect }: Engine, before: string, limit: number): Promise<number> {
	return await write(async (tx) => {
		const { rows } = await sql`
			delete from subjects where (account, key) in (
				select account, key from subjects where changed_at < ${toMs(before)}
					and not exists (select 1 from deliveries where deliveries.account = subjects.account and deliveries.subject = subjects.key)
				order by changed_at limit ${limit} ${dialect.forUpdateSkipLocked}
			) returning key`.execute(tx);
		return rows.length;
	});
}
