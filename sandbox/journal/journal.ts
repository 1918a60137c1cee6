/** A list that keeps its newest entries only, oldest first. */
export interface Journal<Entry> {
	add(entry: Entry): void;
	list(): Entry[];
	clear(): void;
}

/** A journal of at most `kept` entries. */
export function createJournal<Entry>(kept: number): Journal<Entry> {
	let entries: Entry[] = [];
	return {
		add(entry) {
			entries.push(entry);
			// Dropped in blocks: shifting an array of thousands for each entry would cost more than the entry.
			if (entries.length >= kept * 2) entries = entries.slice(-kept);
		},
		list: () => entries.slice(-kept),
		clear() {
			entries = [];
		},
	};
}
