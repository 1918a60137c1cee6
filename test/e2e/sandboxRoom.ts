import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { SandboxClient } from '../../dev/sandboxClient';
import { type SandboxOptions, startSandbox } from '../../sandbox';
import { type Callback, startCallback } from '../sandbox/given/callback';
import { openBrowser } from './openBrowser';

/** A sandbox with its page in a real browser, and somebody who listens to its webhooks; nothing else is needed. */
export interface SandboxRoom {
	sandbox: SandboxClient;
	callback: Callback;
	page: Page;
	/** Sends a message of the business and gives its id; throws when the API refuses it. */
	send(message: Record<string, unknown>): Promise<string>;
	/** Uploads a file for the business to send. */
	upload(bytes: Buffer, mimeType: string): Promise<string>;
	/** Back to the seed, subscribed again, with a view of the page open. */
	begin(view?: string): Promise<void>;
	/** Something of everything: messages, a refusal, a fault that never strikes, a snapshot. */
	fill(): Promise<void>;
	/** A message on a person's phone. */
	messageOn(waId: string, id: string): Locator;
	close(): Promise<void>;
}

/** Ids of the default seed. */
export const seeded = { phoneNumberId: '300111222333444', accountId: '200111222333444', token: 'EAAsandbox', ana: '15550107701', rui: '15550107702' };

// A microphone that beeps, and nobody who has to allow it.
const FLAGS = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Starts all of it; the page must have been built. */
export async function openSandboxRoom(options: SandboxOptions = {}): Promise<SandboxRoom> {
	await access(join(process.cwd(), 'dist', 'sandbox', 'page', 'main.js')).catch(() => {
		throw new Error('The page is not built: run npm run build first');
	});
	const sandbox = await startSandbox({ port: 0, receiptDelaysMs: { sent: 0, delivered: 0 }, ...options });
	const callback = await startCallback();
	const browser = await openBrowser(FLAGS);
	const page = await browser.context.newPage();
	await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sandbox.url });
	const client = new SandboxClient(sandbox.url);

	const graph = async (path: string, init: RequestInit): Promise<{ id?: string; messages?: Array<{ id: string }> }> => {
		const response = await fetch(`${sandbox.url}/v25.0/${path}`, { method: 'POST', ...init });
		const text = await response.text();
		if (!response.ok) throw new Error(`The API refused ${path}: ${text}`);
		return JSON.parse(text);
	};
	const authorization = `Bearer ${seeded.token}`;
	const post = (path: string, body: unknown) => graph(path, { headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) });
	const send: SandboxRoom['send'] = async (message) => {
		const { messages } = await post(`${seeded.phoneNumberId}/messages`, { messaging_product: 'whatsapp', to: `+${seeded.ana}`, ...message });
		return messages?.[0]?.id ?? '';
	};
	return {
		sandbox: client,
		callback,
		page,
		send,
		async fill() {
			await client.call('POST', '/sandbox/faults', { kind: 'serverError', share: 0 });
			await client.call('POST', '/sandbox/snapshots', { name: 'Before the alarm' });
			await send({ type: 'text', text: { body: 'Cold room 2 is at *9 °C*' }, biz_opaque_callback_data: 'INC-318' });
			await send({ type: 'template', template: { name: 'nothing_like_it', language: { code: 'en_US' } } }).catch(() => undefined);
			await client.say(seeded.ana, 'I take it');
		},
		async upload(bytes, mimeType) {
			const form = new FormData();
			form.set('messaging_product', 'whatsapp');
			form.set('type', mimeType);
			form.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), 'file');
			return (await graph(`${seeded.phoneNumberId}/media`, { headers: { authorization }, body: form })).id ?? '';
		},
		async begin(view = '') {
			await client.call('POST', '/sandbox/reset');
			callback.received.length = 0;
			await post(`${seeded.accountId}/subscribed_apps`, { override_callback_uri: callback.url, verify_token: 'let-me-in' });
			// Another document each time, so that nothing of the last check is left in it.
			await page.goto('about:blank');
			await page.goto(`${sandbox.url}/${view}`);
			await page.locator('main').waitFor();
		},
		messageOn: (waId, id) => page.getByTestId(`phone-${waId}`).locator(`[data-wamid="${id}"]`),
		async close() {
			await browser.close();
			await callback.close();
			await sandbox.close();
		},
	};
}
