import { sql } from 'kysely';
import { findPerson, type Person } from '../chats/person';
import type { Dialect, Engine, Tx } from '../engines/engine';
import type { HandoverRow } from '../engines/tables';
import { toMs } from '../instant';
import type { ChatName, HandoverChange, HandoverEntry, HandoverStep } from '../port';
import { toHandover } from './handoverRow';

/** The version of a row that only stands for a chat which is about to be handed over; no other transaction ever sees it. */
const unused = 0;

/** Locks the rows of a chat under every key of its person, the one that changed last first. */
async function lockRows(tx: Tx, { rowsOf, forUpdate }: Dialect, phoneNumberId: string, { keys }: Person): Promise<HandoverRow[]> {
	const list = rowsOf(keys.map((key) => ({ key })), { key: 'text' });
	const { rows } = await sql<HandoverRow>`
		select * from handovers where phone_number_id = ${phoneNumberId} and person in (select r.key from ${list} as r)
		order by changed_at desc, person ${forUpdate}`.execute(tx);
	return rows;
}

async function forget(tx: Tx, { phone_number_id, person }: HandoverRow): Promise<void> {
	await sql`delete from handovers where phone_number_id = ${phone_number_id} and person = ${person}`.execute(tx);
}

/** Locks a chat. One that nobody has handed over gets a row first, so that two processes cannot both begin. */
async function lock(tx: Tx, dialect: Dialect, phoneNumberId: string, person: Person, nowMs: number): Promise<HandoverRow> {
	for (;;) {
		const [newest, ...older] = await lockRows(tx, dialect, phoneNumberId, person);
		// A person who was known by two keys apart had two of them; only one can go on.
		for (const row of older) await forget(tx, row);
		if (newest !== undefined) return newest;
		await sql`
			insert into handovers (phone_number_id, person, version, owner, assignee, owned_until, body, changed_at)
			values (${phoneNumberId}, ${person.key}, ${unused}, 'bot', null, null, '{}', ${nowMs}) on conflict do nothing`.execute(tx);
	}
}

async function keep(tx: Tx, { phone_number_id, person, version }: HandoverRow, { owner, assignee, ownedUntil, body }: HandoverChange, nowMs: number): Promise<void> {
	await sql`
		update handovers set version = ${version + 1}, owner = ${owner}, assignee = ${assignee ?? null}, owned_until = ${ownedUntil === undefined ? null : toMs(ownedUntil)},
			body = ${JSON.stringify(body)}, changed_at = ${nowMs}
		where phone_number_id = ${phone_number_id} and person = ${person}`.execute(tx);
}

/** Writes an entry under the lock of its chat, which keeps the numbers without gaps. */
async function addEntry(tx: Tx, { phone_number_id, person }: HandoverRow, entry: HandoverEntry['body'], nowMs: number): Promise<void> {
	await sql`
		insert into handover_entries (phone_number_id, person, seq, at, body)
		select ${phone_number_id}, ${person}, coalesce(max(seq), 0) + 1, ${sql.lit(nowMs)}, ${JSON.stringify(entry)} from handover_entries
		where phone_number_id = ${phone_number_id} and person = ${person}`.execute(tx);
}

/** Takes a step with a chat. */
export async function changeHandover<Answer>({ write, dialect }: Engine, { phoneNumberId, recipientKeys }: ChatName, step: HandoverStep<Answer>, now: string): Promise<Answer> {
	const nowMs = toMs(now);
	return await write(async (tx) => {
		const person = await findPerson(tx, dialect, phoneNumberId, recipientKeys);
		const row = await lock(tx, dialect, phoneNumberId, person, nowMs);
		const { change, entry, answer } = step(row.version === unused ? undefined : toHandover(row, person.keys));
		if (change !== undefined) await keep(tx, row, change, nowMs);
		else if (row.version === unused) await forget(tx, row);
		if (entry !== undefined) await addEntry(tx, row, entry, nowMs);
		return answer;
	});
}
