import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';
import type { NewBody } from '../port';

const columns = { box: 'text', id: 'text', bytes: 'integer', body: 'text' } as const;

/** Postgres refuses NUL in a text, and JSON may hold it only as an escape. */
const withoutNul = (body: string) => (body.includes('\0') ? body.replaceAll('\0', '') : body);

/** Puts bodies into their boxes, in one statement. */
export async function take({ write, dialect: { rowsOf } }: Engine, bodies: NewBody[], now: string): Promise<void> {
	if (bodies.length === 0) return;
	const rows = bodies.map(({ box, id, body }) => ({ box, id, bytes: body.length, body: withoutNul(body) }));
	await write(async (tx) => {
		await sql`
			insert into inbox_bodies (box, id, bytes, taken_at, body)
			select box, id, bytes, ${sql.lit(toMs(now))}, body from ${rowsOf(rows, columns)} as r where true on conflict do nothing`.execute(tx);
	});
}
