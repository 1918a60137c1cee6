/** A list that keeps its newest entries only, oldest first; each entry has its number in the order of arrival. */
export interface Journal<Entry> {
	add(entry: Entry): Numbered<Entry>;
	list(): Array<Numbered<Entry>>;
	/** At most `limit` of the entries after a number. */
	after(seq: number, limit: number): Array<Numbered<Entry>>;
	clear(): void;
}

/** An entry with its number, from 1. */
export type Numbered<Entry> = Entry & { seq: number };

/** A journal of at most `kept` entries, as a ring. */
export function createJournal<Entry extends object>(kept: number): Journal<Entry> {
	let ring: Array<Numbered<Entry>> = [];
	let seq = 0;

	const slice = (first: number, last: number): Array<Numbered<Entry>> => {
		const found: Array<Numbered<Entry>> = [];
		for (let number = first; number <= last; number += 1) {
			const entry = ring[(number - 1) % kept];
			if (entry) found.push(entry);
		}
		return found;
	};
	const oldest = (): number => seq - ring.length + 1;

	return {
		add(entry) {
			seq += 1;
			const numbered = { seq, ...entry };
			ring[(seq - 1) % kept] = numbered;
			return numbered;
		},
		list: () => slice(oldest(), seq),
		after(after, limit) {
			const first = Math.max(oldest(), after + 1);
			return slice(first, Math.min(seq, first + limit - 1));
		},
		clear() {
			ring = [];
			seq = 0;
		},
	};
}
