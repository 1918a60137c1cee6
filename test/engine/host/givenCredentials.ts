import { Credentials } from 'n8n-core';
import { ICredentialsHelper, NodeHelpers } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	IHttpRequestOptions,
	INodeCredentialsDetails,
	INodeParameters,
	INodeProperties,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import type { GivenCredential } from '../engineMessages';
import type { EngineNodeTypes } from './loadNodeTypes';

/** Hands out the credentials a test gave, where n8n would look into its database and decrypt. */
export class GivenCredentials extends ICredentialsHelper {
	constructor(
		private readonly nodeTypes: EngineNodeTypes,
		private readonly credentials: GivenCredential[],
	) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.nodeTypes.credentialType(type).properties;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		{ id, name }: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const found = this.credentials.find((each) => each.type === type && each.id === id);
		if (!found) throw new Error(`Credential with ID "${id}" (${name}) does not exist for type "${type}".`);
		// n8n fills in the defaults of fields that were never saved
		const complete = NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			found.data as INodeParameters,
			true,
			false,
			null,
			null,
		);
		return { ...(complete as ICredentialDataDecryptedObject) };
	}

	async getCredentials({ id, name }: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		return new Credentials({ id, name }, type);
	}

	async authenticate(
		_credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<IHttpRequestOptions> {
		throw new Error(`"${typeName}": requests with n8n's own authentication are not part of engine tests.`);
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async updateCredentials(): Promise<void> {
		throw new Error('A node tried to change a credential.');
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('A node tried to change a credential.');
	}
}
