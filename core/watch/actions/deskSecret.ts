import type { Workroom } from '../workroom';

/** The secret with which the buttons of a tenant are signed; made at its first use, and kept in the store. */
export async function deskSecret({ store, tenant }: Pick<Workroom, 'store' | 'tenant'>): Promise<string> {
	return await store.cases.secret(`actions|${tenant}`);
}
