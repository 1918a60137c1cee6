import type { ConversationRow } from '../engines/tables';
import { toInstant } from '../instant';
import type { StoredConversation } from '../port';
import { StoreError } from '../storeError';

const orNone = (ms: number | null) => (ms === null ? undefined : toInstant(ms));

/** A row as the conversation that it stands for, with every key of its person. Throws a StoreError of kind corrupt for one that cannot be read. */
export function toConversation(row: ConversationRow, recipientKeys: readonly string[] = [row.person]): StoredConversation {
	try {
		return {
			phoneNumberId: row.phone_number_id,
			recipientKeys,
			name: row.name,
			version: row.version,
			body: JSON.parse(row.body) as StoredConversation['body'],
			isOpen: row.is_open === 1,
			expiresAt: orNone(row.expires_at),
			dropOffAt: orNone(row.drop_off_at),
			changedAt: toInstant(row.changed_at),
		};
	} catch (cause) {
		throw new StoreError('corrupt', `The conversation "${row.name}" cannot be read from the store. Restore the store from a backup, or delete this row.`, { cause });
	}
}
