import type { Told } from '../../store';
import type { Workplace } from '../workplace';

const deliveriesAtMost = 100_000;

/** Who of those who were told may be written to freely. Whoever is told in this very moment counts as one who may not. */
export async function openWindows({ store, nowMs }: Workplace, account: string, key: string): Promise<(told: Told) => boolean> {
	const found = await store.subjects.get(account, key, deliveriesAtMost);
	const name = (phoneNumberId: string, recipient: string) => JSON.stringify([phoneNumberId, recipient]);
	const open = new Set<string>();
	const byNumber = new Map<string, Set<string>>();
	for (const { phoneNumberId, recipient } of found?.deliveries ?? []) byNumber.set(phoneNumberId, (byNumber.get(phoneNumberId) ?? new Set()).add(recipient));
	for (const [phoneNumberId, recipients] of byNumber) {
		const list = [...recipients];
		const until = await store.conversations.windowsOpenUntil(phoneNumberId, list);
		list.forEach((recipient, index) => Date.parse(until[index] ?? '') > nowMs() && open.add(name(phoneNumberId, recipient)));
	}
	return ({ last, recipient }) => open.has(name(last.phoneNumberId, recipient));
}
