/**
 * Instants at which messages come due that may all leave at `dueAtMs`: those to one recipient a millisecond apart, so that
 * the outbox, which takes the oldest first, keeps their order.
 */
export function inLine<Item>(items: Item[], recipientOf: (item: Item) => string, dueAtMs: (item: Item) => number): number[] {
	const latest = new Map<string, number>();
	return items.map((item) => {
		const recipient = recipientOf(item);
		const at = Math.max(dueAtMs(item), (latest.get(recipient) ?? -Infinity) + 1);
		latest.set(recipient, at);
		return at;
	});
}
