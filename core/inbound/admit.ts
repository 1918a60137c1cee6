import { envelopeFault } from './parseEnvelope';
import { verifySignature, type AppSecrets, type SignatureCheck } from './verifySignature';

const kilobyte = 1024;
/** Meta's bodies hold at most 3 MB; the margin is for another way of counting. A longer one is not Meta's. Source: Meta, webhooks, payload size. */
export const longestBodyBytes = 3 * kilobyte * kilobyte + 64 * kilobyte;

/** A request to the webhook as it came: the bytes before anyone parsed them, and the signature header. */
export interface WebhookRequest {
	rawBody: Buffer;
	signature: string | string[] | undefined;
}

/** A request that is let in, with its body as text. */
export interface Admission {
	accepted: true;
	text: string;
}

/** A request that is not let in: the HTTP status to answer with and the reason for the log. A reason holds nothing of the body. */
export interface Refusal {
	accepted: false;
	status: 400 | 401 | 413;
	reason: string;
	/** What was wrong with the signature, where that is the reason. */
	signature?: Exclude<SignatureCheck, 'valid'>;
}

const signatureReasons: Record<Exclude<SignatureCheck, 'valid'>, string> = {
	missing: 'it carries no signature (X-Hub-Signature-256), so it does not come from Meta or a proxy removed the header',
	malformed: 'its signature has a wrong form (X-Hub-Signature-256 must be sha256= and 64 hex digits)',
	wrong: 'its signature does not match: the App Secret in the credential is not that of the app that sends, or the body was changed on its way',
	noSecret: 'there is no App Secret to verify it with; enter it in the credential',
};

/** Refuses a body that bears a right signature and cannot be read. */
export const refuseContent = (fault: string): Refusal => ({ accepted: false, status: 400, reason: `it is signed correctly, but ${fault}` });

/**
 * The door, the same for every way in: size -> verify -> look at the envelope. Nothing of a body is believed before its signature is. While
 * the app secret is being changed, the current and the next one are both good.
 */
export function admit({ rawBody, signature }: WebhookRequest, appSecrets: AppSecrets): Admission | Refusal {
	if (rawBody.length > longestBodyBytes) {
		return { accepted: false, status: 413, reason: `it is ${rawBody.length} bytes long; Meta sends at most 3 MB, and ${longestBodyBytes} bytes are accepted` };
	}
	const check = verifySignature(rawBody, signature, appSecrets);
	if (check !== 'valid') return { accepted: false, status: 401, reason: signatureReasons[check], signature: check };
	const text = rawBody.toString('utf8');
	const fault = envelopeFault(text);
	return fault === undefined ? { accepted: true, text } : refuseContent(fault);
}
