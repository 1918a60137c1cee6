import { sql } from 'kysely';
import type { Dialect, Engine, Tx } from '../engines/engine';
import type { ContactRow } from '../engines/tables';
import { toMs } from '../instant';
import type { KeyChange } from '../port';
import { keepContacts } from './keepContacts';
import { findPerson } from './person';
import { writtenForms } from './writtenForms';

/** The old keys that nobody has written under since: under another's hands, a number tells nothing of who had it before. */
async function stillTheirs(tx: Tx, { rowsOf }: Dialect, { phoneNumberId, before, changedAt }: KeyChange): Promise<string[]> {
	const { rows } = await sql<{ recipient: string }>`
		select recipient from contacts where phone_number_id = ${phoneNumberId} and sent_at > ${toMs(changedAt)}
			and recipient in (select r.key from ${rowsOf(before.map((key) => ({ key })), { key: 'text' })} as r)`.execute(tx);
	const taken = new Set(rows.map(({ recipient }) => recipient));
	return before.filter((key) => !taken.has(key));
}

/** A change as rows: who had the old keys is known by all of them, and has written what they had written. */
async function toRows(tx: Tx, dialect: Dialect, change: KeyChange): Promise<ContactRow[]> {
	const { phoneNumberId, now, changedAt } = change;
	const before = await stillTheirs(tx, dialect, change);
	if (before.length === 0) return [];
	const { keys } = await findPerson(tx, dialect, phoneNumberId, before);
	const { rows } = await sql<ContactRow>`
		select * from contacts where phone_number_id = ${phoneNumberId} and recipient in (select r.key from ${dialect.rowsOf(keys.map((key) => ({ key })), { key: 'text' })} as r)
		order by sent_at desc, case when message_id = '' then 1 else 0 end`.execute(tx);
	const [newest] = rows;
	const person = now[0]!;
	const changed_at = toMs(changedAt);
	const rowOf = (recipient: string, isWritten: boolean): ContactRow => ({
		phone_number_id: phoneNumberId,
		recipient,
		person,
		person_at: recipient === person ? 0 : changed_at,
		sent_at: newest?.sent_at ?? 0,
		message_id: isWritten ? (newest?.message_id ?? '') : '',
		open_until: newest === undefined ? 0 : Math.max(...rows.map(({ open_until }) => open_until)),
	});
	const given = new Set([...now, ...keys]);
	const otherForms = [...given].flatMap(writtenForms).filter((form) => !given.has(form));
	return [...[...given].map((key) => rowOf(key, true)), ...otherForms.map((form) => rowOf(form, false))];
}

/** Notes that people are known by other keys from now on. */
export async function noteKeyChanges(engine: Engine, changes: readonly KeyChange[]): Promise<void> {
	if (changes.length === 0) return;
	await engine.write(async (tx) => {
		for (const change of changes) await keepContacts(tx, engine, await toRows(tx, engine.dialect, change));
	});
}
