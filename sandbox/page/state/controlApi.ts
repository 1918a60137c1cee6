import type { Snapshot } from './snapshot';

/** Everything the phones show. */
export async function readState(): Promise<Snapshot> {
	const response = await fetch('/sandbox/state');
	if (!response.ok) throw new Error(`The sandbox answered with HTTP status ${response.status}`);
	return (await response.json()) as Snapshot;
}

/** The person sends a text. */
export function writeText(waId: string, phoneNumberId: string, body: string): Promise<void> {
	return act(waId, 'messages', { phoneNumberId, type: 'text', text: { body } });
}

/** The person taps a button of a message. */
export function tapButton(waId: string, messageId: string, buttonIndex: number): Promise<void> {
	return act(waId, 'taps', { messageId, buttonIndex });
}

/** The person looks at a chat. */
export function readChat(waId: string, phoneNumberId: string): Promise<void> {
	return act(waId, 'read', { phoneNumberId });
}

/** Rejects with the sandbox's own words when it refuses. */
async function act(waId: string, action: string, body: unknown): Promise<void> {
	const response = await fetch(`/sandbox/people/${encodeURIComponent(waId)}/${action}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (response.ok) return;
	const answer = (await response.json().catch(() => undefined)) as { error?: { message?: string } } | undefined;
	throw new Error(answer?.error?.message ?? `The sandbox answered with HTTP status ${response.status}`);
}
