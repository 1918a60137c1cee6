import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { checkAccess, openCloudApi, readAccount } from '../../core/cloudApi';
import { wordsOfError } from '../../core/messages';

/** Tests a credential by calling the API; the message says what is wrong and how to mend it. */
export async function whatsAppCloudApiTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const report = await checkAccess(openCloudApi(readAccount(credential.data)));
		return { status: report.ok ? 'OK' : 'Error', message: report.message };
	} catch (error) {
		return { status: 'Error', message: wordsOfError(error) };
	}
}
