import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { InboxEventRow } from '../engines/tables';
import type { AttendedEvent } from '../port';

/** Adds to events of a box what was made of them; what was noted first stays, and an event that was forgotten meanwhile stays forgotten. */
export async function noteAttended({ write, dialect }: Engine, box: string, events: AttendedEvent[]): Promise<void> {
	if (events.length === 0) return;
	const { rowsOf, forUpdate } = dialect;
	const attendedOf = new Map(events.map(({ seq, attended }) => [seq, attended]));
	await write(async (tx) => {
		const { rows } = await sql<Pick<InboxEventRow, 'seq' | 'content'>>`
			select seq, content from inbox_events
			where box = ${box} and seq in (select r.seq from ${rowsOf([...attendedOf.keys()].map((seq) => ({ seq })), { seq: 'bigint' })} as r) order by seq ${forUpdate}`.execute(tx);
		const noted = rows.flatMap(({ seq, content }) => {
			const event = JSON.parse(content) as Record<string, unknown>;
			return event.attended === undefined ? [{ seq, content: JSON.stringify({ ...event, attended: attendedOf.get(seq) }) }] : [];
		});
		if (noted.length === 0) return;
		await sql`
			update inbox_events set content = r.content from ${rowsOf(noted, { seq: 'bigint', content: 'text' })} as r
			where inbox_events.box = ${box} and inbox_events.seq = r.seq`.execute(tx);
	});
}
