import { z } from 'zod/v4';
import { sendWebhook } from '../webhooks/sendWebhook';
import { checkInput } from './checkInput';
import type { ControlCall } from './controlRoute';

const input = z
	.strictObject({
		accountId: z.string().optional(),
		field: z.string().default('messages'),
		value: z.unknown().optional(),
		body: z.unknown().optional(),
		signature: z.enum(['valid', 'wrong', 'missing']).default('valid'),
	})
	.refine(({ value, body }) => (value === undefined) !== (body === undefined), { error: 'give either value or body' });

/** `POST /sandbox/webhooks`: sends any payload, well formed or not, and answers with the records of the first attempts. `value` gets an envelope, `body` goes out as it stands. */
export async function sendAnyWebhook({ emulator, body: given }: ControlCall): Promise<unknown> {
	const { accountId, field, value, body, signature } = checkInput(input, given);
	const account = accountId ?? [...emulator.world.accounts.keys()][0] ?? '';
	const raw = body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
	return { webhooks: await sendWebhook(emulator, { accountId: account, field, value, raw, signature }) };
}
