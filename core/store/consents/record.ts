import { randomBytes } from 'node:crypto';
import { InvalidInputError } from '../../messages';
import { knownKeys } from '../chats/knownKeys';
import type { Dialect, Engine, Tx } from '../engines/engine';
import { inUtc, toMs } from '../instant';
import type { ConsentEntry, ConsentEvidence, NewConsent, RecordedConsent } from '../port';
import { block, lift } from './blocks';
import { callOff } from './callOff';
import { hashEvidence } from './chain';
import { toEntry } from './entryRow';
import { hasherOf, type Hasher } from './hashPerson';
import { lockDecisions } from './lockDecisions';
import { openChain } from './openChain';

/** Postgres stores neither NUL nor half of a surrogate pair, so no engine does. */
const unstorable = /[\0\p{Cs}]/u;

function check({ recipientKeys, source, evidenceId = '' }: NewConsent): void {
	const refuse = (field: string, message: string) => {
		throw new InvalidInputError([{ field, message }]);
	};
	if (recipientKeys.length === 0) refuse('recipient', 'Consent belongs to a person, and none was given. Give a phone number or a user ID.');
	if (source === '' || source.length > 100 || unstorable.test(source)) refuse('source', 'The source has 1 to 100 characters and no control character NUL, such as "web form". Correct it.');
	if (evidenceId.length > 500 || unstorable.test(evidenceId)) refuse('evidenceId', 'The ID of the evidence has at most 500 characters and no control character NUL. Correct it.');
}

async function findByEvidence(tx: Tx, account: string, evidenceRef: string | undefined): Promise<ConsentEntry | undefined> {
	if (evidenceRef === undefined) return undefined;
	const row = await tx.selectFrom('consent_entries').selectAll().where('account', '=', account).where('evidence_ref', '=', evidenceRef).executeTakeFirst();
	return row && toEntry(row);
}

async function recordOne(tx: Tx, dialect: Dialect, hash: Hasher, asked: NewConsent, now: string): Promise<RecordedConsent> {
	const { account, decision, category, source, decidedAt, text, name, evidenceId, details } = asked;
	const chain = await openChain(tx, dialect, account);
	const evidenceRef = evidenceId === undefined ? undefined : hash(account, `evidence:${evidenceId}`);
	// Looked for under the lock of the chain, so that of two deliveries of one webhook the second finds the first.
	const known = await findByEvidence(tx, account, evidenceRef);
	if (known !== undefined) return { entry: known, isNew: false, canceled: [] };

	const { recipientKeys } = asked;
	const everyKey = await knownKeys(tx, dialect, recipientKeys);
	const persons = everyKey.map((key) => hash(account, key));
	// As JSON gives it back, so that the hash is over what is read later.
	const evidence = JSON.parse(JSON.stringify({ recipientKeys, text: text?.replaceAll('\0', ''), name: name?.replaceAll('\0', ''), evidenceId, details })) as ConsentEvidence;
	const salt = randomBytes(16).toString('base64url');
	const entry = await chain.append({ decision, category, source, decidedAt: inUtc(decidedAt), recordedAt: now, persons, evidenceRef, evidence, salt, evidenceHash: hashEvidence(evidence, salt) });
	const decided = { account, persons, category, decidedAtMs: toMs(decidedAt) };
	if (decision === 'given') {
		await lift(tx, dialect, decided);
		return { entry, isNew: true, canceled: [] };
	}
	await block(tx, dialect, decided);
	return { entry, isNew: true, canceled: await callOff(tx, dialect, account, everyKey, category, now) };
}

/** Adds decisions to their chains; what they forbid is called off in the same transaction. */
export async function record(engine: Engine, consents: readonly NewConsent[], now: string): Promise<RecordedConsent[]> {
	if (consents.length === 0) return [];
	consents.forEach(check);
	const hash = await hasherOf(engine);
	// Chains are locked in one order, so that two transactions cannot wait for each other.
	const order = [...consents.keys()].sort((one, other) => (consents[one]!.account < consents[other]!.account ? -1 : consents[one]!.account > consents[other]!.account ? 1 : one - other));
	return await engine.write(async (tx) => {
		await lockDecisions(tx, engine.dialect);
		const recorded: RecordedConsent[] = [];
		for (const index of order) recorded[index] = await recordOne(tx, engine.dialect, hash, consents[index]!, now);
		return recorded;
	});
}
