/** Snapshots by name, in memory. */
export interface Shelf {
	put(name: string, text: string, savedAt: number): void;
	get(name: string): string | undefined;
	list(): Array<{ name: string; savedAt: number; length: number }>;
	remove(name: string): boolean;
}

const KEPT = 50;

/** An empty shelf; above 50 snapshots the oldest goes. */
export function createShelf(): Shelf {
	const snapshots = new Map<string, { text: string; savedAt: number }>();
	return {
		put(name, text, savedAt) {
			snapshots.delete(name);
			snapshots.set(name, { text, savedAt });
			const [oldest] = snapshots.keys();
			if (snapshots.size > KEPT && oldest !== undefined) snapshots.delete(oldest);
		},
		get: (name) => snapshots.get(name)?.text,
		list: () => [...snapshots].map(([name, { text, savedAt }]) => ({ name, savedAt, length: text.length })),
		remove: (name) => snapshots.delete(name),
	};
}
