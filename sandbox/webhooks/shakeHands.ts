import type { Emulator } from '../emulator';

/** The callback did not prove that it is ours; the message says how. */
export class HandshakeFailed extends Error {}

/** Asks a callback to prove that it is ours. Meta: it must answer 200 with exactly the challenge. Throws `HandshakeFailed`. */
export async function shakeHands({ transport, ids }: Emulator, callbackUrl: string, verifyToken: string): Promise<void> {
	const challenge = ids.digits(10);
	const url = new URL(callbackUrl);
	url.searchParams.set('hub.mode', 'subscribe');
	url.searchParams.set('hub.challenge', challenge);
	url.searchParams.set('hub.verify_token', verifyToken);
	const answer = await transport.send({ method: 'GET', url }).catch((error: unknown) => {
		throw new HandshakeFailed(`The callback could not be reached: ${error instanceof Error ? error.message : String(error)}`);
	});
	if (answer.status !== 200) throw new HandshakeFailed(`The callback answered with HTTP status ${answer.status}`);
	if (answer.body !== challenge) throw new HandshakeFailed('The callback did not answer with the challenge');
}
