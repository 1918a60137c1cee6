import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { ConversationRow } from '../engines/tables';
import { toInstant, toMs } from '../instant';
import type { Conversations, DueDropOff, SettledDropOff } from '../port';
import { toConversation } from './conversationRow';
import { findPerson } from './person';

/** Hands out conversations whose time-out has passed, until a lease ends. */
export async function dueDropOffs({ write, dialect }: Engine, { phoneNumberIds, limit, leaseUntil }: Parameters<Conversations['dueDropOffs']>[0], now: string): Promise<DueDropOff[]> {
	if (phoneNumberIds?.length === 0) return [];
	const nowMs = toMs(now);
	const numbers = phoneNumberIds && dialect.rowsOf(phoneNumberIds.map((id) => ({ id })), { id: 'text' });
	return await write(async (tx) => {
		const { rows } = await sql<ConversationRow>`
			update conversations set lease_until = ${toMs(leaseUntil)} where (phone_number_id, person, name) in (
				select phone_number_id, person, name from conversations
				where drop_off_at is not null and drop_off_at <= ${nowMs} and lease_until <= ${nowMs} and (expires_at is null or expires_at > ${nowMs})
					${numbers === undefined ? sql`` : sql`and phone_number_id in (select r.id from ${numbers} as r)`}
				order by drop_off_at, person, name limit ${limit} ${dialect.forUpdateSkipLocked}
			) returning *`.execute(tx);
		rows.sort((one, other) => one.drop_off_at! - other.drop_off_at! || (one.person < other.person ? -1 : 1));
		const due: DueDropOff[] = [];
		for (const row of rows) {
			const { keys } = await findPerson(tx, dialect, row.phone_number_id, [row.person]);
			const contact = await sql<{ sent_at: number | null; open_until: number | null }>`
				select max(sent_at) as sent_at, max(open_until) as open_until from contacts
				where phone_number_id = ${row.phone_number_id} and recipient in (select r.key from ${dialect.rowsOf(keys.map((key) => ({ key })), { key: 'text' })} as r)`.execute(tx);
			const { sent_at, open_until } = contact.rows[0]!;
			due.push({ ...toConversation(row, keys), dropOffAt: toInstant(row.drop_off_at!), ...(sent_at !== null && { lastInboundAt: toInstant(sent_at) }), ...(open_until !== null && { windowOpenUntil: toInstant(open_until) }) });
		}
		return due;
	});
}

/** Writes down what came of due drop-offs, each only where the conversation is as it was handed out. */
export async function settleDropOffs({ write, dialect }: Engine, settled: readonly SettledDropOff[]): Promise<boolean[]> {
	if (settled.length === 0) return [];
	const list = settled.flatMap(({ phoneNumberId, recipientKeys, name, version, dropOffAt }) =>
		recipientKeys.map((person) => ({ phone_number_id: phoneNumberId, person, name, version, drop_off_at: dropOffAt === undefined ? null : toMs(dropOffAt) })),
	);
	const rows = dialect.rowsOf(list, { phone_number_id: 'text', person: 'text', name: 'text', version: 'integer', drop_off_at: 'bigint' });
	const nameOf = (phoneNumberId: string, person: string, name: string) => JSON.stringify([phoneNumberId, person, name]);
	const done = await write(async (tx) => {
		const updated = await sql<Pick<ConversationRow, 'phone_number_id' | 'person' | 'name'>>`
			update conversations set drop_off_at = r.drop_off_at, lease_until = 0 from ${rows} as r
			where conversations.phone_number_id = r.phone_number_id and conversations.person = r.person and conversations.name = r.name
				and conversations.version = r.version and conversations.drop_off_at is not null
			returning conversations.phone_number_id, conversations.person, conversations.name`.execute(tx);
		return new Set(updated.rows.map(({ phone_number_id, person, name }) => nameOf(phone_number_id, person, name)));
	});
	return settled.map(({ phoneNumberId, recipientKeys, name }) => recipientKeys.some((person) => done.has(nameOf(phoneNumberId, person, name))));
}
