import type { CaseQuery, HeldCase } from '../store';
import type { Workroom } from './workroom';

/** Which cases; `atMost` of them. */
export type CaseSearch = Pick<CaseQuery, 'policies' | 'isOpen' | 'changedFrom' | 'keys'> & { atMost: number };

const pageSize = 500;

/** Cases page by page, in the order of their keys. */
export async function* pagesOfCases({ store, tenant }: Pick<Workroom, 'store' | 'tenant'>, { atMost, ...search }: CaseSearch): AsyncGenerator<HeldCase[]> {
	let after: string | undefined;
	for (let left = atMost; left > 0; ) {
		const limit = Math.min(pageSize, left);
		const page = await store.cases.find({ tenant, ...search, limit, after });
		if (page.length > 0) yield page;
		if (page.length < limit) return;
		left -= page.length;
		after = page.at(-1)!.key;
	}
}
