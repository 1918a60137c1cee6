import { cutText } from '../../messages';
import type { ColumnType } from '../engines/engine';
import type { ArrivalRow } from '../engines/tables';
import { toInstant, toMs } from '../instant';
import type { Arrival } from '../port';

/** Every column and how it is read from a list. */
export const arrivalColumns: Record<keyof ArrivalRow, ColumnType> = {
	business_account_id: 'text',
	phone_number_id: 'text',
	message_id: 'text',
	tel: 'text',
	user_key: 'text',
	name: 'text',
	kind: 'text',
	said: 'text',
	reply_to: 'text',
	attended: 'text',
	sent_at: 'bigint',
	taken_at: 'bigint',
};

/** Enough to know what was said; a whole letter is not kept a second time. */
const longestSaid = 1_000;

/** Postgres refuses NUL in a text. */
const clean = (text: string | undefined) => (text === undefined ? null : text.replaceAll('\0', ''));

/** An arrival as its row. */
export function toArrivalRow({ businessAccountId, phoneNumberId, messageId, from, name, kind, text, replyTo, attended, sentAt, takenAt }: Arrival): ArrivalRow {
	return {
		business_account_id: businessAccountId,
		phone_number_id: phoneNumberId,
		message_id: messageId,
		tel: from.find((key) => key.startsWith('tel:')) ?? null,
		user_key: from.find((key) => key.startsWith('user:')) ?? null,
		name: clean(name),
		kind,
		said: clean(text === undefined ? undefined : cutText(text, longestSaid)),
		reply_to: replyTo ?? null,
		attended: attended === undefined ? null : JSON.stringify(attended),
		sent_at: toMs(sentAt),
		taken_at: toMs(takenAt),
	};
}

/** A row as the arrival that it stands for. */
export function toArrival(row: ArrivalRow): Arrival {
	return {
		businessAccountId: row.business_account_id,
		phoneNumberId: row.phone_number_id,
		messageId: row.message_id,
		from: [row.tel, row.user_key].filter((key) => key !== null),
		name: row.name ?? undefined,
		kind: row.kind,
		text: row.said ?? undefined,
		replyTo: row.reply_to ?? undefined,
		attended: row.attended === null ? undefined : (JSON.parse(row.attended) as Arrival['attended']),
		sentAt: toInstant(row.sent_at),
		takenAt: toInstant(row.taken_at),
	};
}
