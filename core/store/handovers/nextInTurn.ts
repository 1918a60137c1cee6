import { sql } from 'kysely';
import type { Engine } from '../engines/engine';

/** The member after this one; the first where nobody of them had a turn before. Pure. */
export function memberAfter(members: readonly [string, ...string[]], last: string): string {
	return members[(members.indexOf(last) + 1) % members.length] ?? members[0];
}

/** Goes on by one in a list; two callers never get the same turn. */
export async function nextInTurn({ write, dialect: { forUpdate } }: Engine, phoneNumberId: string, list: string, members: readonly [string, ...string[]]): Promise<string> {
	return await write(async (tx) => {
		await sql`insert into turns (phone_number_id, list, last_member) values (${phoneNumberId}, ${list}, '') on conflict do nothing`.execute(tx);
		const { rows } = await sql<{ last_member: string }>`
			select last_member from turns where phone_number_id = ${phoneNumberId} and list = ${list} ${forUpdate}`.execute(tx);
		const next = memberAfter(members, rows[0]!.last_member);
		await sql`update turns set last_member = ${next} where phone_number_id = ${phoneNumberId} and list = ${list}`.execute(tx);
		return next;
	});
}
