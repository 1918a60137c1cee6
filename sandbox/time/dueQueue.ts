/** Things with an instant at which they are due; equal instants keep the order in which they were added. */
export interface DueQueue<Thing> {
	add(dueAt: number, thing: Thing): void;
	nextAt(): number | undefined;
	/** The earliest thing, if it is due at `now`. */
	takeDue(now: number): Thing | undefined;
	shift(byMs: number): void;
	size(): number;
	clear(): void;
}

interface Entry<Thing> {
	dueAt: number;
	order: number;
	thing: Thing;
}

/** An empty queue, kept as a binary heap: adding and taking cost the logarithm of its length. */
export function createDueQueue<Thing>(): DueQueue<Thing> {
	let heap: Array<Entry<Thing>> = [];
	let added = 0;
	return {
		add(dueAt, thing) {
			added += 1;
			heap.push({ dueAt, order: added, thing });
			rise(heap);
		},
		nextAt: () => heap[0]?.dueAt,
		takeDue(now) {
			const [first] = heap;
			if (!first || first.dueAt > now) return undefined;
			const last = heap.pop();
			if (last && heap.length > 0) {
				heap[0] = last;
				sink(heap);
			}
			return first.thing;
		},
		shift(byMs) {
			for (const entry of heap) entry.dueAt += byMs;
		},
		size: () => heap.length,
		clear() {
			heap = [];
		},
	};
}

function isBefore(a: Entry<unknown> | undefined, b: Entry<unknown> | undefined): boolean {
	if (!a || !b) return false;
	return a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.order < b.order);
}

function rise<Thing>(heap: Array<Entry<Thing>>): void {
	let child = heap.length - 1;
	while (child > 0) {
		const parent = (child - 1) >> 1;
		if (!isBefore(heap[child], heap[parent])) return;
		swap(heap, child, parent);
		child = parent;
	}
}

function sink<Thing>(heap: Array<Entry<Thing>>): void {
	let parent = 0;
	for (;;) {
		const [left, right] = [parent * 2 + 1, parent * 2 + 2];
		const child = isBefore(heap[right], heap[left]) ? right : left;
		if (!isBefore(heap[child], heap[parent])) return;
		swap(heap, parent, child);
		parent = child;
	}
}

function swap<Thing>(heap: Array<Entry<Thing>>, a: number, b: number): void {
	const [one, other] = [heap[a], heap[b]];
	if (one && other) [heap[a], heap[b]] = [other, one];
}
