import type { Store } from '../../store';

/** The secret with which an account's buttons are signed; made at its first use, and kept in the store. */
export async function askSecret({ cases }: Pick<Store, 'cases'>, account: string): Promise<string> {
	return await cases.secret(`asks|${account}`);
}
