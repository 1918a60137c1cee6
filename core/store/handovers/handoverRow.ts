import type { HandoverRow } from '../engines/tables';
import { toInstant } from '../instant';
import type { StoredHandover } from '../port';
import { StoreError } from '../storeError';

/** A row as the chat that it stands for, with every key of its person. Throws a StoreError of kind corrupt for one that cannot be read. */
export function toHandover(row: HandoverRow, recipientKeys: readonly string[]): StoredHandover {
	try {
		return {
			phoneNumberId: row.phone_number_id,
			recipientKeys,
			version: row.version,
			owner: row.owner === 'human' ? 'human' : 'bot',
			assignee: row.assignee ?? undefined,
			ownedUntil: row.owned_until === null ? undefined : toInstant(row.owned_until),
			body: JSON.parse(row.body) as StoredHandover['body'],
			changedAt: toInstant(row.changed_at),
		};
	} catch (cause) {
		throw new StoreError('corrupt', 'Who looks after a chat cannot be read from the store. Restore the store from a backup, or delete this row.', { cause });
	}
}
