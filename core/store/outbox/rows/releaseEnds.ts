import { sql } from 'kysely';
import type { Dialect, Tx } from '../../engines/engine';
import { toMs } from '../../instant';
import type { Delivery } from '../../port';
import { subjectReasons } from '../../subjects/subjectReasons';

/**
 * Messages that tell the end of a matter wait until it is known whether the beginning has arrived. After a step of these,
 * those come due whose recipient was reached or will not be, with nothing on its way; whether they leave is the guard's.
 */
export async function releaseEnds(tx: Tx, { rowsOf }: Dialect, changed: Delivery[], now: string): Promise<void> {
	const settled = changed.filter((delivery) => (delivery.subject?.part === 'update' || delivery.combines !== undefined) && delivery.state !== 'leaving');
	if (settled.length === 0) return;
	const list = rowsOf(settled.map(({ id }) => ({ id })), { id: 'text' });
	const those = sql`select 1 from deliveries as told left join deliveries as digest on digest.id = told.digest_id
		where told.account = ends.account and told.subject = ends.subject and told.subject_generation = ends.subject_generation
			and told.subject_part = 'update' and told.recipient = ends.recipient`;
	await sql`
		update deliveries set due_at = ${toMs(now)}, updated_at = ${toMs(now)} where id in (
			select ends.id from deliveries as ends
			where ends.subject is not null and ends.subject_part = 'over' and ends.state = 'waiting' and ends.due_at > ${toMs(now)} and ends.reason = ${JSON.stringify(subjectReasons.awaitsOutcome)}
				and (ends.account, ends.subject) in (
					select about.account, about.subject from deliveries as about
					where about.subject is not null and (about.id in (select r.id from ${list} as r) or about.digest_id in (select r.id from ${list} as r)))
				and not exists (${those} and (told.state = 'leaving' or digest.state = 'leaving'))
				and (exists (${those} and (told.told = 2 or digest.told = 2)) or not exists (${those} and (told.state = 'unknown' or digest.state = 'unknown')))
		)`.execute(tx);
}
