import { admit, refuseContent, type Refusal, type WebhookRequest } from './admit';
import type { InboundEvent } from './events';
import { normalise } from './normalise/normalise';
import { parseEnvelope } from './parseEnvelope';
import type { AppSecrets } from './verifySignature';

/** What was received, or why nothing was. */
export type Received = { accepted: true; events: InboundEvent[] } | Refusal;

/** The way of a message in where nothing is kept between door and workflow, as in a test run: admit -> parse -> normalise. */
export function receive(request: WebhookRequest, appSecrets: AppSecrets): Received {
	const admitted = admit(request, appSecrets);
	if (!admitted.accepted) return admitted;
	const parsed = parseEnvelope(admitted.text);
	return parsed.ok ? { accepted: true, events: normalise(parsed.envelope) } : refuseContent(parsed.reason);
}
