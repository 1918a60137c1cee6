/** The people written to outside the customer service window in the last 24 hours, by the instant of the first message to each. */
export type UniquePeople = Map<string, number>;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whether one more message to this person keeps the limit; counts the person when it does. A person counts once in 24 hours. */
export function reach(people: UniquePeople, waId: string, now: number, limit: number): boolean {
	for (const [oldest, at] of people) {
		if (now - at < DAY_MS) break;
		people.delete(oldest);
	}
	if (people.has(waId)) return true;
	if (people.size >= limit) return false;
	people.set(waId, now);
	return true;
}
