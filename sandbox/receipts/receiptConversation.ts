import { createHash } from 'node:crypto';
import type { Message } from '../world/message';

const LAST_VERSION_WITH_CONVERSATION = 23;
const DAY_S = 24 * 60 * 60;

/**
 * The `conversation` of a receipt. Meta: on every receipt up to Graph v23.0, with an id of its own for each message; from v24.0 only
 * while an entry point is open. Its end stands on `sent` alone.
 */
export function receiptConversation(options: {
	version: string;
	message: Pick<Message, 'id' | 'outbound'>;
	status: string;
	at: number;
	entryPointUntil: number | undefined;
}): Record<string, unknown> | undefined {
	const { version, message, status, at, entryPointUntil } = options;
	const inEntryPoint = entryPointUntil !== undefined && at < entryPointUntil;
	const old = Number(/^v(\d+)/.exec(version)?.[1]) <= LAST_VERSION_WITH_CONVERSATION;
	if (status === 'failed' || (!old && !inEntryPoint)) return undefined;
	const endsAtS = inEntryPoint ? Math.floor(entryPointUntil / 1_000) : Math.floor(at / 1_000) + DAY_S;
	return {
		id: createHash('md5').update(message.id).digest('hex'),
		...(status === 'sent' && { expiration_timestamp: String(endsAtS) }),
		origin: { type: inEntryPoint ? 'referral_conversion' : (message.outbound?.category ?? 'service') },
	};
}
