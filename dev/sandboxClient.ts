import { waitUntil } from './waitUntil';

/** One message the pretend Cloud API has accepted. */
export interface SentMessage {
	id: string;
	to: string;
	body: string;
}

/** A message as a phone shows it. */
export interface PhoneMessage {
	id: string;
	direction: string;
	status: string;
	bubble: { body: string };
}

/** The control interface of the sandbox, as far as the demo and its tests use it. */
export class SandboxClient {
	constructor(readonly url: string) {}

	/** Any control call. */
	async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(this.url + path, {
			method,
			headers: { 'content-type': 'application/json' },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${method} ${path}: ${text.slice(0, 300)}`);
		return JSON.parse(text) as T;
	}

	/** Waits until a message with these words has arrived on a person's phone. */
	async messageOn(waId: string, words: string): Promise<PhoneMessage> {
		return await waitUntil(
			`a message on the phone of ${waId} with "${words}"`,
			async () => (await this.messagesOn(waId)).find(({ status, bubble }) => /delivered|read/.test(status) && bubble.body.includes(words)),
			{ timeoutMs: 30_000, everyMs: 50 },
		);
	}

	/** What the business has sent to a person, oldest first. */
	private async messagesOn(waId: string): Promise<PhoneMessage[]> {
		const { conversations } = await this.call<{ conversations: Array<{ waId: string; messages: PhoneMessage[] }> }>('GET', '/sandbox/state');
		return conversations.filter((chat) => chat.waId === waId).flatMap((chat) => chat.messages.filter(({ direction }) => direction === 'outbound'));
	}

	/** Every message that was accepted, oldest first. */
	async sent(): Promise<SentMessage[]> {
		return (await this.call<{ messages: SentMessage[] }>('GET', '/sandbox/ledger')).messages;
	}

	/** Taps a button on a person's phone. */
	async tap(waId: string, messageId: string, buttonIndex: number): Promise<void> {
		await this.call('POST', `/sandbox/people/${waId}/taps`, { messageId, buttonIndex });
	}

	/** Lets a person write to the business. */
	async say(waId: string, text: string): Promise<void> {
		await this.call('POST', `/sandbox/people/${waId}/messages`, { type: 'text', text: { body: text } });
	}

	/** Whether an app receives the events of this account, and the callback set for the account, if there is one. */
	async subscription(accountId: string): Promise<{ subscribed: boolean; callbackUrl?: string }> {
		const { accounts } = await this.call<{ accounts: Array<{ accountId: string; overrideCallbackUrl: string | null }> }>('GET', '/sandbox/subscriptions');
		const found = accounts.find((account) => account.accountId === accountId);
		return { subscribed: found !== undefined, ...(found?.overrideCallbackUrl && { callbackUrl: found.overrideCallbackUrl }) };
	}
}
