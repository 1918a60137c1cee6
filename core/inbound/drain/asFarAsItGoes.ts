import { concernsWholeStore } from '../../store';

/**
 * Does something with all of a list at once; where that fails over one of them, with one after the other in their order,
 * up to the first that fails, so that one holds up nobody who came before it. What is to come of that one in its place is
 * for `instead` to say; undefined leaves it and all after it for another time. Answers with what came of those that were
 * done. Throws what the store throws for everything, and what the first one throws when there is nothing in its place.
 */
export async function asFarAsItGoes<One, Done>(all: readonly One[], work: (some: readonly One[]) => Promise<readonly Done[]>, instead: (one: One, error: unknown) => Promise<readonly Done[]> | undefined): Promise<Done[]> {
	const done: Done[] = [];
	try {
		if (all.length > 1) return [...(await work(all))];
	} catch (error) {
		if (concernsWholeStore(error)) throw error;
	}
	for (const one of all) {
		try {
			done.push(...(await work([one])));
		} catch (error) {
			const other = concernsWholeStore(error) ? undefined : instead(one, error);
			if (other !== undefined) done.push(...(await other));
			else if (done.length > 0) break;
			else throw error;
		}
	}
	return done;
}
