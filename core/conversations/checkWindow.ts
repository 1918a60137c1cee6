import type { ChatName, Conversations } from '../store';
import { checkChat } from './state/checks';

/** The customer service window of a chat. Source: Meta, customer service window. */
export interface ChatWindow {
	isOpen: boolean;
	/** When it closes, or closed; absent for somebody who never wrote. */
	openUntil?: string;
	/** Whole minutes; 0 when it is closed. */
	remainingMinutes: number;
	/** What may be sent now: everything, or approved templates only. */
	maySend: 'everything' | 'templates';
}

/** What may be sent, given until when the window of each of a person's keys is open. Pure. */
export function windowOf(openUntil: ReadonlyArray<string | undefined>, nowMs: number): ChatWindow {
	const untilMs = Math.max(0, ...openUntil.map((instant) => (instant === undefined ? 0 : Date.parse(instant))));
	const isOpen = untilMs > nowMs;
	return {
		isOpen,
		...(untilMs > 0 && { openUntil: new Date(untilMs).toISOString() }),
		remainingMinutes: isOpen ? Math.floor((untilMs - nowMs) / 60_000) : 0,
		maySend: isOpen ? 'everything' : 'templates',
	};
}

/** Whether a person or group may be answered freely now. Throws an InvalidInputError or a StoreError. */
export async function checkWindow({ windowsOpenUntil }: Pick<Conversations, 'windowsOpenUntil'>, chat: ChatName, now: string): Promise<ChatWindow> {
	checkChat(chat);
	return windowOf(await windowsOpenUntil(chat.phoneNumberId, chat.recipientKeys), Date.parse(now));
}
