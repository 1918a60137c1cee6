import type { Engine } from '../engines/engine';
import type { ConsentAnchor, ConsentCheck } from '../port';
import { ChainCheck } from './checkChain';
import { list } from './read';

const readAtOnce = 1_000;

/** Reads the whole chain of an account. What is added meanwhile is left out. */
export async function verify(engine: Engine, account: string, anchor?: ConsentAnchor): Promise<ConsentCheck> {
	const head = await engine.read((db) => db.selectFrom('consent_heads').select(['last_seq as seq', 'hash']).where('account', '=', account).executeTakeFirst());
	const end = head ?? { seq: 0, hash: '' };
	const check = new ChainCheck(anchor);
	for (let after = 0; ; ) {
		const entries = (await list(engine, account, { after, limit: readAtOnce })).filter(({ seq }) => seq <= end.seq);
		for (const entry of entries) if (!check.take(entry)) return check.end(end);
		if (entries.length < readAtOnce) return check.end(end);
		after = entries.at(-1)!.seq;
	}
}
