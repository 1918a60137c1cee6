import { createHmac, randomBytes } from 'node:crypto';
import type { Engine } from '../engines/engine';

/** Turns what names a person into what only the holder of the store's secret can find again. */
export type Hasher = (account: string, name: string) => string;

/** Under which the secret is kept. */
export const secretName = 'consent';
const hashers = new WeakMap<Engine, Promise<Hasher>>();

async function readSecret({ read, write }: Engine): Promise<string> {
	const known = await read((db) => db.selectFrom('sla_secrets').select('secret').where('name', '=', secretName).executeTakeFirst());
	if (known !== undefined) return known.secret;
	return await write(async (tx) => {
		const candidate = randomBytes(32).toString('base64url');
		await tx.insertInto('sla_secrets').values({ name: secretName, secret: candidate }).onConflict((conflict) => conflict.doNothing()).execute();
		return (await tx.selectFrom('sla_secrets').select('secret').where('name', '=', secretName).executeTakeFirstOrThrow()).secret;
	});
}

/**
 * The hasher of a store: HMAC-SHA-256 under a secret that the store keeps. Phone numbers are few enough to try them all, so a plain hash
 * would hide none; without the secret there is nothing to try against. Whoever has the whole store has the secret too.
 */
export async function hasherOf(engine: Engine): Promise<Hasher> {
	const known = hashers.get(engine);
	if (known !== undefined) return await known;
	const reading = readSecret(engine).then(
		(secret): Hasher =>
			(account, name) =>
				createHmac('sha256', secret).update(JSON.stringify([account, name])).digest('base64url'),
	);
	hashers.set(engine, reading);
	reading.catch(() => hashers.delete(engine));
	return await reading;
}
