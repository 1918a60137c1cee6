import { z } from 'zod/v4';

const envelope = z.looseObject({
	object: z.literal('whatsapp_business_account'),
	entry: z.array(
		z.looseObject({
			id: z.coerce.string(),
			changes: z.array(z.looseObject({ field: z.string(), value: z.record(z.string(), z.unknown()) })),
		}),
	),
});

/** The outer shape of every webhook: entries of accounts, each with changes of one field. */
export type Envelope = z.output<typeof envelope>;

/** Reads a verified body; gives undefined when it is no WhatsApp webhook. What is inside a change is not judged here. */
export function parseEnvelope(rawBody: Buffer): Envelope | undefined {
	try {
		const parsed = envelope.safeParse(JSON.parse(rawBody.toString('utf8')));
		return parsed.success ? parsed.data : undefined;
	} catch {
		// Not JSON: the caller answers with the reason.
		return undefined;
	}
}
