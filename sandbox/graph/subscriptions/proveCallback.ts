import type { Emulator } from '../../emulator';
import { HandshakeFailed, shakeHands } from '../../webhooks/shakeHands';
import { plainGraphError } from '../graphError';

const MAX_LENGTH = 200;

/**
 * Accepts a callback only after its handshake. Throws 100 for what is no URL and 2200 for a failed handshake.
 * Meta takes HTTPS only; the sandbox also takes HTTP, because a callback on this machine has no certificate.
 */
export async function proveCallback(emulator: Emulator, parameter: string, callbackUrl: string, verifyToken: string | undefined): Promise<void> {
	if (verifyToken === undefined || verifyToken === '') throw plainGraphError(100, '(#100) The parameter verify_token is required');
	if (callbackUrl.length > MAX_LENGTH || !isWebAddress(callbackUrl)) {
		throw plainGraphError(100, `(#100) Param ${parameter} must be a valid URL of at most ${MAX_LENGTH} characters`);
	}
	try {
		await shakeHands(emulator, callbackUrl, verifyToken);
	} catch (error) {
		if (!(error instanceof HandshakeFailed)) throw error;
		throw plainGraphError(2200, `(#2200) Callback verification failed with the following errors: ${error.message}`);
	}
}

function isWebAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
