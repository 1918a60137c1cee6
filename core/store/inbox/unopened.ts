import type { Engine } from '../engines/engine';
import { toInstant } from '../instant';
import type { TakenBody } from '../port';

/** The oldest bodies of a box. Their sizes are read first, so that a few large ones do not fill the memory. */
export async function unopened({ read }: Engine, box: string, limit: number, bytes: number): Promise<TakenBody[]> {
	return await read(async (db) => {
		const sizes = await db.selectFrom('inbox_bodies').select(['id', 'bytes']).where('box', '=', box).orderBy('id').limit(limit).execute();
		let held = 0;
		const last = sizes.find(({ bytes: size }) => (held += size) >= bytes) ?? sizes.at(-1);
		if (last === undefined) return [];
		const rows = await db.selectFrom('inbox_bodies').select(['id', 'taken_at', 'body']).where('box', '=', box).where('id', '<=', last.id).orderBy('id').limit(limit).execute();
		return rows.map(({ id, taken_at, body }) => ({ id, box, body, takenAt: toInstant(taken_at) }));
	});
}
