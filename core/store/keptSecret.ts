import { randomBytes } from 'node:crypto';
import type { Engine } from './engines/engine';

/** The secret of this name: 32 random bytes in base64url, made at its first use and kept; who comes second gets the first one's. */
export async function keptSecret({ read, write }: Engine, name: string): Promise<string> {
	const known = await read((db) => db.selectFrom('sla_secrets').select('secret').where('name', '=', name).executeTakeFirst());
	if (known !== undefined) return known.secret;
	return await write(async (tx) => {
		const candidate = randomBytes(32).toString('base64url');
		await tx.insertInto('sla_secrets').values({ name, secret: candidate }).onConflict((conflict) => conflict.doNothing()).execute();
		return (await tx.selectFrom('sla_secrets').select('secret').where('name', '=', name).executeTakeFirstOrThrow()).secret;
	});
}
