import { CredentialTestContext } from 'n8n-core';
import type { CredentialTestAnswer, CredentialTestRequest } from '../engineMessages';
import type { HostState } from './hostState';
import { plainError } from './plainError';

/** Runs the credential test that the node names with `testedBy`, as n8n does when a builder saves the credential. */
export async function credentialTest(host: HostState, request: CredentialTestRequest): Promise<CredentialTestAnswer> {
	const nodeType = host.nodeTypes.getByNameAndVersion(request.nodeType);
	const { credential } = request;
	const described = nodeType.description.credentials?.find(({ name }) => name === credential.type);
	if (typeof described?.testedBy !== 'string') {
		throw new Error(`"${request.nodeType}" does not name a test function for "${credential.type}".`);
	}
	const test = nodeType.methods?.credentialTest?.[described.testedBy];
	if (!test) throw new Error(`"${request.nodeType}" has no credential test "${described.testedBy}".`);
	await host.log.take();
	try {
		const { status, message } = await test.call(new CredentialTestContext(), credential);
		return { status, message, log: await host.log.take() };
	} catch (error) {
		return { error: plainError(error), log: await host.log.take() };
	}
}
