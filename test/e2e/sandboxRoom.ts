import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { SandboxClient } from '../../dev/sandboxClient';
import { type SandboxOptions, startSandbox } from '../../sandbox';
import { openBrowser } from './openBrowser';

/** A sandbox with its page in a real browser; nothing else is needed. */
export interface SandboxRoom {
	sandbox: SandboxClient;
	context: BrowserContext;
	page: Page;
	/** Sends a message of the business and gives its id; throws when the API refuses it. */
	send(message: Record<string, unknown>): Promise<string>;
	/** Uploads a file for the business to send. */
	upload(bytes: Buffer, mimeType: string): Promise<string>;
	close(): Promise<void>;
}

/** Ids of the default seed. */
export const seeded = { phoneNumberId: '300111222333444', token: 'EAAsandbox', ana: '15550107701', rui: '15550107702' };

/** Starts both; the page must have been built. */
export async function openSandboxRoom(options: SandboxOptions = {}): Promise<SandboxRoom> {
	await access(join(process.cwd(), 'dist', 'sandbox', 'page', 'main.js')).catch(() => {
		throw new Error('The page is not built: run npm run build first');
	});
	const sandbox = await startSandbox({ port: 0, receiptDelaysMs: { sent: 0, delivered: 0 }, ...options });
	// A microphone that beeps, and nobody who has to allow it.
	const browser = await openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
	const page = await browser.context.newPage();
	await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sandbox.url });
	const client = new SandboxClient(sandbox.url);

	const graph = async (path: string, init: RequestInit): Promise<{ id?: string; messages?: Array<{ id: string }> }> => {
		const response = await fetch(`${sandbox.url}/v25.0/${seeded.phoneNumberId}/${path}`, { method: 'POST', ...init });
		const text = await response.text();
		if (!response.ok) throw new Error(`The API refused ${path}: ${text}`);
		return JSON.parse(text);
	};
	const authorization = `Bearer ${seeded.token}`;
	return {
		sandbox: client,
		context: browser.context,
		page,
		async send(message) {
			const body = JSON.stringify({ messaging_product: 'whatsapp', to: `+${seeded.ana}`, ...message });
			const { messages } = await graph('messages', { headers: { authorization, 'content-type': 'application/json' }, body });
			return messages?.[0]?.id ?? '';
		},
		async upload(bytes, mimeType) {
			const form = new FormData();
			form.set('messaging_product', 'whatsapp');
			form.set('type', mimeType);
			form.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), 'file');
			return (await graph('media', { headers: { authorization }, body: form })).id ?? '';
		},
		async close() {
			await browser.close();
			await sandbox.close();
		},
	};
}
