import type { CloudApi } from '../../core/cloudApi';
import { accountKey } from '../../core/delivery';
import type { Store } from '../../core/store';
import { openCredential } from './credential';
import { openOperationsStore, type StoreUser } from './operationsStore';

/** A WhatsApp account, and the store in which its messages are kept. */
export interface OpenAccount {
	api: CloudApi;
	store: Store;
	/** Names the account in the store. */
	account: string;
}

/** Opens the account of the node's credential with its store. Throws an InvalidInputError or a StoreError. */
export async function openAccount(context: StoreUser): Promise<OpenAccount> {
	const api = await openCredential(context);
	return { api, account: accountKey(api), store: await openOperationsStore(context) };
}
