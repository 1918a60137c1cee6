import { createPublicKey } from 'node:crypto';
import { whatsAppError } from '../graphError';
import type { GraphCall, NodeOf } from '../graphCall';
import { readParameters } from '../subscriptions/readParameters';
import { detailsOf } from './detailsOf';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

/** `GET /{phone-number-id}/whatsapp_business_encryption`: the public key for flows. */
export function readEncryptionKey({ emulator: { world }, node }: NumberCall): unknown {
	const { encryptionKey } = detailsOf(world, node.phoneNumber.id);
	return encryptionKey === undefined ? {} : { business_public_key: encryptionKey, business_public_key_signature_status: 'VALID' };
}

/** `POST /{phone-number-id}/whatsapp_business_encryption`. Meta: an RSA key of 2,048 bits as PEM. Throws 131009. */
export function setEncryptionKey({ emulator: { world }, node, body, query }: NumberCall): unknown {
	const key = readParameters(body, query)('business_public_key') ?? '';
	if (!isRsa2048(key)) throw whatsAppError(131009, 'business_public_key: must be an RSA public key of 2048 bits as PEM');
	detailsOf(world, node.phoneNumber.id).encryptionKey = key;
	return { success: true };
}

function isRsa2048(pem: string): boolean {
	try {
		const key = createPublicKey(pem);
		return key.asymmetricKeyType === 'rsa' && key.asymmetricKeyDetails?.modulusLength === 2_048;
	} catch {
		return false;
	}
}
