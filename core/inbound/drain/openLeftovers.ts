import { inboxReader, keepMs, openReader, type Look, type Reader, type ReaderParts } from './openReader';

/** Whose leftovers: every reader whose name is this beginning and the box that it read. */
export interface LeftoverParts extends Omit<ReaderParts, 'name' | 'isLast'> {
	/** The box that is read now, and not left. */
	box: string;
	nameFor: (box: string) => string;
}

/**
 * Reads to their end the boxes that a consumer has read before the one that it reads now, because its events came through another
 * door or for another app then: what waits in them is handed on, and what comes into them later is not for it any more.
 */
export function openLeftovers({ nameFor, box, ...parts }: LeftoverParts): Reader {
	const { store, nowMs } = parts;
	let left: Reader[] | undefined;

	async function find(): Promise<Reader[]> {
		const since = new Date(nowMs() - keepMs).toISOString();
		const before = await store.watchers.named(inboxReader, nameFor(''), since);
		return before.flatMap(({ name, account }) => (account !== box && name === nameFor(account) ? [openReader({ ...parts, name, box: account, isLast: true })] : []));
	}

	return {
		async look() {
			left ??= await find();
			const looks: Look[] = [];
			for (const reader of left) {
				const look = await reader.look();
				looks.push(look);
				if (look.isOver) left = left.filter((one) => one !== reader);
			}
			const due = looks.flatMap(({ dueAtMs }) => dueAtMs ?? []);
			return { isBusy: looks.some(({ isBusy }) => isBusy), isOver: left.length === 0, ...(due.length > 0 && { dueAtMs: Math.min(...due) }) };
		},

		async close() {
			for (const reader of left ?? []) await reader.close();
		},
	};
}
