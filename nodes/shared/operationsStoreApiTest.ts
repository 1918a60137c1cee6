import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { wordsOfError } from '../../core/messages';
import { openStore } from '../../core/store';
import { readStoreCredential } from './storeCredential';

/** Tests a store's credential by opening it, which makes the tables; the message says what is wrong and never holds the password. */
export async function operationsStoreApiTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	try {
		const config = readStoreCredential(credential.data);
		const store = await openStore({ ...config, maxConnections: 1 });
		await store.close();
		return { status: 'OK', message: `Connected to the database ${config.database}; the tables in the schema ${config.schema} are ready.` };
	} catch (error) {
		return { status: 'Error', message: wordsOfError(error) };
	}
}
