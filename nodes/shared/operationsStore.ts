import { createHash } from 'node:crypto';
import { isBuiltin } from 'node:module';
import type { FunctionsBase } from 'n8n-workflow';
import { wordsForLog } from '../../core/messages';
import { openStore, type Store, type StoreConfig } from '../../core/store';
import { embeddedStore } from './embeddedStore';
import { readStoreCredential, storeCredential } from './storeCredential';

/** Anything of n8n that knows its node and can hand out credentials. */
export type StoreUser = Pick<FunctionsBase, 'getCredentials' | 'getNode'>;

/** One open store per target and process, shared by all nodes; the process's end closes them. */
const openStores = new Map<string, Promise<Store>>();

/** The password takes part, so that a corrected one is tried; hashed, so that it stands nowhere in the open. */
const nameOf = (config: StoreConfig) => createHash('sha256').update(JSON.stringify(config)).digest('hex');

/** Opens a store, or gives the one that is open; a failed opening is tried again at the next use. */
export async function sharedStore(config: StoreConfig): Promise<Store> {
	const name = nameOf(config);
	const known = openStores.get(name);
	if (known !== undefined) return await known;
	const opening = openStore(config);
	openStores.set(name, opening);
	opening.catch(() => openStores.delete(name));
	return await opening;
}

/** Whether the node was given a store of its own, instead of the file in n8n's folder. */
export const hasStoreCredential = (context: Pick<StoreUser, 'getNode'>): boolean => context.getNode().credentials?.[storeCredential] !== undefined;

/** The store of a node: the one of its credential, else the file in n8n's folder. Throws an InvalidInputError or a StoreError. */
export async function openOperationsStore(context: StoreUser): Promise<Store> {
	const { env, platform } = process;
	return await sharedStore(
		hasStoreCredential(context)
			? readStoreCredential(await context.getCredentials(storeCredential))
			: embeddedStore({ env, platform, cwd: process.cwd(), hasSqlite: isBuiltin('node:sqlite') }),
	);
}

/** The store of a node where there is one that works; for what is only better with it, such as not uploading a file twice. */
export async function findOperationsStore(context: StoreUser & Pick<FunctionsBase, 'logger'>): Promise<Store | undefined> {
	try {
		return await openOperationsStore(context);
	} catch (error) {
		context.logger.debug(`WhatsApp: it goes without the operations store. ${wordsForLog(error)}`);
		return undefined;
	}
}
