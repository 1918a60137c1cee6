import { id, listOf, recordOf } from './wireParts';

/** One change of an account: a webhook field and what it says. */
export interface Change {
	businessAccountId: string;
	field: string;
	/** An empty object where the wire has none; `raw` is what it has. */
	value: Record<string, unknown>;
	/** When it happened, in Unix seconds; Meta gives it for account and template fields only. */
	time: unknown;
	raw: unknown;
}

/** The changes of one entry; an entry without any is a change of no field, so that nothing is lost. */
export function changesOf(entry: unknown): Change[] {
	const { id: accountId, time, changes } = recordOf(entry);
	const businessAccountId = id.parse(accountId) ?? '';
	const list = listOf(changes);
	if (list.length === 0) return [{ businessAccountId, field: '', value: {}, time, raw: entry }];
	return list.map((change) => {
		const { field, value } = recordOf(change);
		return { businessAccountId, field: typeof field === 'string' ? field : '', value: recordOf(value), time, raw: typeof field === 'string' && value !== undefined ? value : change };
	});
}
