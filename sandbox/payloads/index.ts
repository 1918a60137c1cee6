import { accountEvents } from './accountEvents';
import { inboundMessages } from './inboundMessages';
import { numberAndTemplateEvents } from './numberAndTemplateEvents';
import { otherFields } from './otherFields';
import type { Payload } from './payload';

export type { Payload, PayloadFacts } from './payload';

/** Every ready webhook, by name. */
export const payloads = new Map<string, Payload>(
	[...inboundMessages, ...accountEvents, ...numberAndTemplateEvents, ...otherFields].map((payload) => [payload.name, payload]),
);
