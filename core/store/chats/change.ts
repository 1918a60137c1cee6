import { sql } from 'kysely';
import type { Dialect, Engine, Tx } from '../engines/engine';
import type { ConversationRow } from '../engines/tables';
import { toMs } from '../instant';
import type { ConversationChange, ConversationName, ConversationStep } from '../port';
import { toConversation } from './conversationRow';
import { checkStorable, findPerson, type Person } from './person';

/** The version of a row that only stands for a name which is about to be used; no other transaction ever sees it. */
const unused = 0;

const orNull = (instant: string | undefined) => (instant === undefined ? null : toMs(instant));

/** Locks the rows of a conversation under every key of its person, the one that changed last first. */
async function lockRows(tx: Tx, { rowsOf, forUpdate }: Dialect, phoneNumberId: string, { keys }: Person, name: string): Promise<ConversationRow[]> {
	const list = rowsOf(keys.map((key) => ({ key })), { key: 'text' });
	const { rows } = await sql<ConversationRow>`
		select * from conversations where phone_number_id = ${phoneNumberId} and name = ${name} and person in (select r.key from ${list} as r)
		order by changed_at desc, person ${forUpdate}`.execute(tx);
	return rows;
}

/** Locks a conversation. One that nobody has started gets a row first, so that two processes cannot both start it. */
async function lock(tx: Tx, dialect: Dialect, phoneNumberId: string, person: Person, name: string, nowMs: number): Promise<ConversationRow> {
	for (;;) {
		const [newest, ...older] = await lockRows(tx, dialect, phoneNumberId, person, name);
		// A person who was known by two keys apart had two of them; only one can go on.
		for (const row of older) await forget(tx, row);
		if (newest !== undefined) return newest;
		await sql`
			insert into conversations (phone_number_id, person, name, version, is_open, body, expires_at, drop_off_at, lease_until, changed_at)
			values (${phoneNumberId}, ${person.key}, ${name}, ${unused}, 0, '{}', null, null, 0, ${nowMs}) on conflict do nothing`.execute(tx);
	}
}

async function forget(tx: Tx, { phone_number_id, person, name }: ConversationRow): Promise<void> {
	await sql`delete from conversations where phone_number_id = ${phone_number_id} and person = ${person} and name = ${name}`.execute(tx);
}

async function keep(tx: Tx, { phone_number_id, person, name, version }: ConversationRow, { body, isOpen, expiresAt, dropOffAt }: ConversationChange, nowMs: number): Promise<void> {
	// Whoever holds a drop-off of an earlier version finds that it has changed.
	await sql`
		update conversations set version = ${version + 1}, is_open = ${isOpen ? 1 : 0}, body = ${JSON.stringify(body)}, expires_at = ${orNull(expiresAt)},
			drop_off_at = ${orNull(dropOffAt)}, lease_until = 0, changed_at = ${nowMs}
		where phone_number_id = ${phone_number_id} and person = ${person} and name = ${name}`.execute(tx);
}

/** Takes a step with a conversation. */
export async function change<Answer>({ write, dialect }: Engine, { phoneNumberId, recipientKeys, name }: ConversationName, step: ConversationStep<Answer>, now: string): Promise<Answer> {
	checkStorable({ name });
	const nowMs = toMs(now);
	return await write(async (tx) => {
		const person = await findPerson(tx, dialect, phoneNumberId, recipientKeys);
		const row = await lock(tx, dialect, phoneNumberId, person, name, nowMs);
		const { change: changed, answer } = step(row.version === unused ? undefined : toConversation(row, person.keys));
		if (changed !== undefined) await keep(tx, row, changed, nowMs);
		else if (row.version === unused) await forget(tx, row);
		return answer;
	});
}
