import type { InboundEvent } from './events';
import { normalise } from './normalise/normalise';
import { parseEnvelope } from './parseEnvelope';
import { verifySignature, type SignatureCheck } from './verifySignature';

/** Meta's bodies hold at most 3 MB; a longer one is not Meta's. Source: Meta, webhooks, payload size. */
const longestBodyBytes = 3 * 1024 * 1024;

/** A request to the webhook as it came: the bytes before anyone parsed them, and the signature header. */
export interface WebhookRequest {
	rawBody: Buffer;
	signature: string | string[] | undefined;
}

/** What was received, or the HTTP status to answer with and the reason for the log. A reason holds nothing of the body. */
export type Received = { accepted: true; events: InboundEvent[] } | { accepted: false; status: 400 | 401 | 413; reason: string };

const signatureReasons: Record<Exclude<SignatureCheck, 'valid'>, string> = {
	missing: 'it carries no signature (X-Hub-Signature-256), so it does not come from Meta or a proxy removed the header',
	malformed: 'its signature has a wrong form (X-Hub-Signature-256 must be sha256= and 64 hex digits)',
	wrong: 'its signature does not match: the App Secret in the credential is not that of the app that sends, or the body was changed on its way',
};

/** The way of a message in: size -> verify -> parse -> normalise. Nothing of a body is believed before its signature is. */
export function receive(request: WebhookRequest, appSecret: string): Received {
	if (request.rawBody.length > longestBodyBytes) {
		return { accepted: false, status: 413, reason: `it is ${request.rawBody.length} bytes long; Meta sends at most ${longestBodyBytes}` };
	}
	const signature = verifySignature(request.rawBody, request.signature, appSecret);
	if (signature !== 'valid') return { accepted: false, status: 401, reason: signatureReasons[signature] };
	const envelope = parseEnvelope(request.rawBody);
	if (envelope === undefined) {
		return { accepted: false, status: 400, reason: 'it is signed correctly but is not a WhatsApp webhook (object whatsapp_business_account)' };
	}
	return { accepted: true, events: normalise(envelope) };
}
