import { z } from 'zod/v4';
import { bracketFault, parseJson } from './parseJson';

const envelope = z.looseObject({ object: z.literal('whatsapp_business_account'), entry: z.array(z.unknown()) });

/** The outer shape of every webhook. What is inside an entry is not judged here: what is new must not be lost. */
export interface Envelope {
	entry: unknown[];
}

/** Reads a verified body, or says why it is no WhatsApp webhook. Source: Meta, webhooks, payload. */
export function parseEnvelope(text: string): { ok: true; envelope: Envelope } | { ok: false; reason: string } {
	const parsed = parseJson(text);
	if (!parsed.ok) return parsed;
	const read = envelope.safeParse(parsed.json);
	return read.success ? { ok: true, envelope: { entry: read.data.entry } } : { ok: false, reason: 'it is not a WhatsApp webhook (object whatsapp_business_account with entries)' };
}

/** How Meta begins every WhatsApp webhook. */
const beginning = '{"object":"whatsapp_business_account","entry":[';

/**
 * What speaks against taking a verified body in, as quickly as a door has to know it. A body that begins as Meta writes it and
 * whose brackets close is not read here: reading it costs as much as storing it. Should it be damaged inside, it still bears
 * Meta's signature, so it is kept, and told of when it is opened. A body that begins in another way is read whole.
 */
export function envelopeFault(text: string): string | undefined {
	if (text.startsWith(beginning)) return bracketFault(text);
	const parsed = parseEnvelope(text);
	return parsed.ok ? undefined : parsed.reason;
}
