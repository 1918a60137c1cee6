import { recipientKey, type Recipient } from '../../../core/messages';
import { windowState, type WindowState } from '../../../core/notifications';
import type { Store } from '../../../core/store';

/** One recipient of one sender number. */
export interface Reached {
	phoneNumberId: string;
	to: Recipient;
}

/** Looks all windows up at once for each sender number, and answers for each recipient. Throws a StoreError. */
export async function openWindows(store: Store, asked: readonly Reached[], nowMs: number): Promise<(reached: Reached) => WindowState> {
	const known = new Map<string, WindowState>();
	for (const sender of new Set(asked.map(({ phoneNumberId }) => phoneNumberId))) {
		const keys = [...new Set(asked.filter(({ phoneNumberId }) => phoneNumberId === sender).map(({ to }) => recipientKey(to)))];
		const until = await store.conversations.windowsOpenUntil(sender, keys);
		// Somebody who has not been heard of may have written where nobody listened.
		for (const [index, key] of keys.entries()) known.set(`${sender}|${key}`, until[index] === undefined ? 'unknown' : windowState(Date.parse(until[index]), nowMs));
	}
	return ({ phoneNumberId, to }) => known.get(`${phoneNumberId}|${recipientKey(to)}`) ?? 'unknown';
}
