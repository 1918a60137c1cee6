/** What one node did in one run, as n8n keeps it. */
export interface NodeRun {
	error?: { message: string; description?: string };
	/** Items of every output. */
	data?: { main: Array<Array<{ json: Record<string, unknown> }> | null> };
	hints?: Array<{ message: string }>;
}

/** What every node of an execution did, run by run. */
export type RunData = Record<string, NodeRun[]>;

/**
 * Reads an execution's data in the flat form in which n8n stores it: a list whose first entry is the whole, in which every
 * text stands for the entry at that position. Source: the npm package flatted, which n8n writes it with.
 */
export function readRunData(flat: string): RunData {
	const entries = JSON.parse(flat) as unknown[];
	const read = new Map<number, unknown>();
	const resolve = (value: unknown): unknown => (typeof value === 'string' ? entryAt(Number(value)) : value);
	const entryAt = (index: number): unknown => {
		if (read.has(index)) return read.get(index);
		const entry = entries[index];
		if (entry === null || typeof entry !== 'object') return entry;
		const copy: unknown[] | Record<string, unknown> = Array.isArray(entry) ? [] : {};
		// Before its parts: they may lead back to it.
		read.set(index, copy);
		return Object.assign(copy, Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, resolve(value)])));
	};
	return (entryAt(0) as { resultData: { runData?: RunData } }).resultData.runData ?? {};
}
