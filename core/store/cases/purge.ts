import { sql } from 'kysely';
import type { Engine } from '../engines/engine';

/** Forgets what is closed and old, in small steps. */
export async function purge({ write, dialect }: Engine, before: number, limit: number): Promise<number> {
	const { forUpdateSkipLocked, rowsOf } = dialect;
	return await write(async (tx) => {
		const { rows: cases } = await sql<{ tenant: string; key: string }>`
			delete from sla_cases where (tenant, key) in (
				select tenant, key from sla_cases where is_open = 0 and next_due_at is null and changed_at < ${before} order by changed_at limit ${limit} ${forUpdateSkipLocked}
			) returning tenant, key`.execute(tx);
		if (cases.length > 0) {
			await sql`delete from sla_notifications where (tenant, case_key) in (select r.tenant, r.key from ${rowsOf(cases, { tenant: 'text', key: 'text' })} as r)`.execute(tx);
		}
		const messages = await sql`
			delete from sla_messages where key in (select key from sla_messages where handed_at < ${before} order by handed_at limit ${limit} ${forUpdateSkipLocked}) returning key`.execute(tx);
		const uses = await sql`
			delete from sla_used_actions where (ref, action) in (
				select ref, action from sla_used_actions where used_at < ${before} order by used_at limit ${limit} ${forUpdateSkipLocked}
			) returning ref`.execute(tx);
		return cases.length + messages.rows.length + uses.rows.length;
	});
}
