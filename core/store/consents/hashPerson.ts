import { createHmac } from 'node:crypto';
import type { Engine } from '../engines/engine';
import { keptSecret } from '../keptSecret';

/** Turns what names a person into what only the holder of the store's secret can find again. */
export type Hasher = (account: string, name: string) => string;

/** Under which the secret is kept. */
export const secretName = 'consent';

const hashers = new WeakMap<Engine, Promise<Hasher>>();

/**
 * The hasher of a store: HMAC-SHA-256 under a secret that the store keeps. Phone numbers are few enough to try them all, so a plain hash
 * would hide none; without the secret there is nothing to try against. Whoever has the whole store has the secret too.
 */
export async function hasherOf(engine: Engine): Promise<Hasher> {
	const known = hashers.get(engine);
	if (known !== undefined) return await known;
	const reading = keptSecret(engine, secretName).then(
		(secret): Hasher =>
			(account, name) =>
				createHmac('sha256', secret).update(JSON.stringify([account, name])).digest('base64url'),
	);
	hashers.set(engine, reading);
	reading.catch(() => hashers.delete(engine));
	return await reading;
}
