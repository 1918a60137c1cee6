import { z } from 'zod/v4';
import { parseJson } from './parseJson';

const envelope = z.looseObject({ object: z.literal('whatsapp_business_account'), entry: z.array(z.unknown()) });

/** The outer shape of every webhook. What is inside an entry is not judged here: what is new must not be lost. */
export interface Envelope {
	entry: unknown[];
}

/** Reads a verified body, or says why it is no WhatsApp webhook. Source: Meta, webhooks, payload. */
export function parseEnvelope(rawBody: Buffer): { ok: true; envelope: Envelope } | { ok: false; reason: string } {
	const parsed = parseJson(rawBody.toString('utf8'));
	if (!parsed.ok) return parsed;
	const read = envelope.safeParse(parsed.json);
	return read.success ? { ok: true, envelope: { entry: read.data.entry } } : { ok: false, reason: 'it is not a WhatsApp webhook (object whatsapp_business_account with entries)' };
}
