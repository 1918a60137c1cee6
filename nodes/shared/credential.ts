import type { FunctionsBase } from 'n8n-workflow';
import { openCloudApi, readAccount, type CloudApi } from '../../core/cloudApi';

/** The credential type that every node of this package uses for WhatsApp. */
export const cloudApiCredential = 'whatsAppCloudApi';

/** Anything of n8n that can hand out credentials: a running node, a list in its panel, a webhook. */
export type CredentialSource = Pick<FunctionsBase, 'getCredentials'>;

/** Opens the Cloud API with the node's credential; throws an InvalidInputError that names the field to correct. */
export async function openCredential(context: CredentialSource): Promise<CloudApi> {
	return openCloudApi(readAccount(await context.getCredentials(cloudApiCredential)));
}
