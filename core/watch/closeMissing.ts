import { InvalidInputError } from '../messages';
import type { HeldCase } from '../store';
import { absence, placeFact } from './placeFact';
import { changeOf } from './ruling';
import type { Workroom } from './workroom';

const pageSize = 1_000;
const atOnce = 250;
/** So few may always be missing. */
const fewCases = 5;

/**
 * Resolves the open cases of a policy that a complete list no longer holds; answers with their keys. Throws an
 * InvalidInputError, and resolves none, where so many are missing that the list itself seems to be broken.
 */
export async function closeMissing({ store, tenant, nowMs }: Workroom, policy: string, present: ReadonlyMap<string, unknown>, atMostPercent: number): Promise<string[]> {
	const open: string[] = [];
	for (let after: string | undefined; ; ) {
		const page = await store.cases.find({ tenant, policies: [policy], isOpen: true, limit: pageSize, after });
		open.push(...page.map(({ key }) => key));
		after = page.at(-1)?.key;
		if (page.length < pageSize) break;
	}
	const missing = open.filter((key) => !present.has(key));
	if (missing.length > fewCases && missing.length * 100 > open.length * atMostPercent) {
		throw new InvalidInputError([{ field: 'complete', message: `${missing.length} of ${open.length} open cases are missing from the list, more than the ${atMostPercent} % that are taken for resolved. Check that the list is complete, or raise the limit.` }]);
	}
	const now = nowMs();
	const step = (held: HeldCase) => (held.stored?.isOpen ? changeOf(held, now, { facts: [...held.stored.facts, placeFact({ kind: 'resolve', at: now, via: absence }, held.stored.facts)] }) : undefined);
	for (let from = 0; from < missing.length; from += atOnce) {
		await store.cases.change(missing.slice(from, from + atOnce).map((key) => ({ tenant, key })), step, now);
	}
	return missing;
}
