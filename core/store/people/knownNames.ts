import { sql } from 'kysely';
import type { Engine } from '../engines/engine';

interface DirectoryBody {
	persons?: ReadonlyArray<{ name: string; address: string; aliases?: readonly string[] }>;
}

/** An address of a directory in the form of a key. */
const keyOf = (address: string) => (/^\+?[\d\s().-]+$/.test(address) ? `tel:${address.replace(/\D/g, '')}` : `user:${address}`);

/** What the store itself knows a person to be called: from what they wrote, and from the directories of watchers. */
export async function knownNames({ read, dialect: { rowsOf } }: Engine, keys: readonly string[]): Promise<string[]> {
	if (keys.length === 0) return [];
	const list = rowsOf(keys.map((key) => ({ key })), { key: 'text' });
	return await read(async (db) => {
		const { rows: said } = await sql<{ name: string }>`
			select distinct name from arrivals where name is not null and (tel in (select r.key from ${list} as r) or user_key in (select r.key from ${list} as r))`.execute(db);
		const { rows: directories } = await sql<{ body: string }>`select body from sla_directories`.execute(db);
		const persons = directories.flatMap(({ body }) => (JSON.parse(body) as DirectoryBody).persons ?? []).filter(({ address }) => keys.includes(keyOf(address)));
		return [...said.map(({ name }) => name), ...persons.flatMap(({ name, aliases = [] }) => [name, ...aliases])];
	});
}
