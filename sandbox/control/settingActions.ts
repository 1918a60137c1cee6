import { z } from 'zod/v4';
import { checkInput } from './checkInput';
import type { ControlCall } from './controlRoute';

const delay = z.number().int().min(0);

const input = z.strictObject({
	receiptDelaysMs: z.strictObject({ sent: delay, delivered: delay }).optional(),
	receiptWebhooks: z.boolean().optional(),
	webhookRetryDelaysMs: z.array(delay).max(100).optional(),
	enforceWindow: z.boolean().optional(),
	enforceLimits: z.boolean().optional(),
	fetchLinks: z.boolean().optional(),
	throttleStatus: z.union([z.literal(400), z.literal(429)]).optional(),
	webhookVersion: z.stringFormat('version', /^v\d+\.0$/).optional(),
	webhookBatching: z.strictObject({ maxUpdates: z.number().int().min(1).max(1_000), withinMs: delay }).nullable().optional(),
	userIdsInWebhooks: z.boolean().optional(),
	hiddenNumberAs: z.enum(['absent', 'empty']).optional(),
	mediaUrlsInWebhooks: z.boolean().optional(),
	templateReviewDelayMs: delay.nullable().optional(),
});

/** `GET /sandbox/settings`: how the sandbox is tuned. */
export function readSettings({ emulator: { settings } }: ControlCall): unknown {
	return { settings };
}

/** `PATCH /sandbox/settings`: tunes it otherwise, until the next reset. */
export function changeSettings({ emulator, body }: ControlCall): unknown {
	Object.assign(emulator.settings, checkInput(input, body));
	return { settings: emulator.settings };
}
