import type { Emulator } from '../../emulator';
import type { Bubble, Message } from '../../world/message';
import { findConversation } from '../../world/conversation';
import { whatsAppError } from '../graphError';

const DAY_MS = 24 * 60 * 60 * 1_000;
const LIMITS = [
	{ max: 1, withinMs: DAY_MS, words: '24 hours' },
	{ max: 2, withinMs: 7 * DAY_MS, words: '7 days' },
];

/** Meta: a person is asked for the permission to call once in 24 hours and twice in 7 days. Throws 138009. */
export function limitCallPermission({ clock, world }: Emulator, phoneNumberId: string, waId: string, bubble: Bubble): void {
	if (!asksToCall(bubble)) return;
	const asked = (findConversation(world, phoneNumberId, waId)?.messages ?? []).filter(isLivingRequest);
	for (const { max, withinMs, words } of LIMITS) {
		const recent = asked.filter(({ sentAt }) => clock.now() - sentAt < withinMs);
		if (recent.length >= max) throw whatsAppError(138009, `This person was asked ${recent.length} times within ${words}; the limit is ${max}`);
	}
}

function isLivingRequest({ direction, status, bubble }: Message): boolean {
	return direction === 'outbound' && status !== 'failed' && asksToCall(bubble);
}

function asksToCall({ buttons }: Bubble): boolean {
	return buttons.some(({ answers }) => answers === 'callPermission');
}
