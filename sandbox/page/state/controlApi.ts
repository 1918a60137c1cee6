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

/** The person sends a file; pictures as pictures, everything else as a document. */
export async function sendFile(waId: string, phoneNumberId: string, file: File): Promise<void> {
	const kind = /^image\/(jpeg|png)$/.test(file.type) ? 'image' : /^audio\/(aac|amr|mpeg|mp4|ogg)/.test(file.type) ? 'audio' : 'document';
	const content = {
		data: await toBase64(file),
		mime_type: file.type || 'application/octet-stream',
		...(kind === 'document' && { filename: file.name }),
		...(kind === 'audio' && { voice: false }),
	};
	return act(waId, 'messages', { phoneNumberId, type: kind, [kind]: content });
}

/** The person taps a button of a message. */
export function tapButton(waId: string, messageId: string, buttonIndex: number): Promise<void> {
	return act(waId, 'taps', { messageId, buttonIndex });
}

/** The person chooses a row of a list. */
export function chooseRow(waId: string, messageId: string, rowId: string): Promise<void> {
	return act(waId, 'choices', { messageId, rowId });
}

/** The person sends a filled-in form. */
export function fillForm(waId: string, messageId: string, values: Record<string, string>): Promise<void> {
	return act(waId, 'forms', { messageId, values });
}

/** The person plays a voice note. */
export function playVoice(waId: string, messageId: string): Promise<void> {
	return act(waId, 'plays', { messageId });
}

/** The person puts an emoji on a message; an empty one takes it away. */
export function react(waId: string, phoneNumberId: string, messageId: string, emoji: string): Promise<void> {
	return act(waId, 'messages', { phoneNumberId, type: 'reaction', reaction: { message_id: messageId, emoji } });
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

function toBase64(file: File): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
		reader.onerror = () => reject(new Error(`${file.name} could not be read`));
		reader.readAsDataURL(file);
	});
}
