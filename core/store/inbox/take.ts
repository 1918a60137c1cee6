import type { Engine, IntoTable } from '../engines/engine';
import { toMs } from '../instant';
import type { NewBody } from '../port';

const bodies: IntoTable = { table: 'inbox_bodies', columns: { box: 'text', id: 'text', bytes: 'integer', taken_at: 'bigint', body: 'text' } };

/** Postgres refuses NUL in a text, and JSON may hold it only as an escape. */
const withoutNul = (body: string) => (body.includes('\0') ? body.replaceAll('\0', '') : body);

/** Puts bodies into their boxes. */
export async function take({ write, dialect }: Engine, taken: NewBody[], now: string): Promise<void> {
	if (taken.length === 0) return;
	const takenAt = toMs(now);
	const rows = taken.map(({ box, id, body }) => ({ box, id, bytes: body.length, taken_at: takenAt, body: withoutNul(body) }));
	await write(async (tx) => await dialect.insertNew(tx, bodies, rows));
}
