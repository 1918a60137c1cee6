import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { folders } from '../../dev/folders';
import { openBrowser } from './openBrowser';
import type { Room } from './room';

/** n8n's editor in a browser, signed in. */
export interface Editor {
	/** A page with the panel of one node open. */
	openNode(workflowId: string, nodeName: string): Promise<Page>;
	/** Keeps a picture of the page, or of a part of it. */
	shoot(what: Page | Locator, name: string): Promise<void>;
	close(): Promise<void>;
}

/** Something on the page by n8n's own attribute; that of our sandbox's page is spelled without the second dash. */
export const part = (page: Page, id: string): Locator => page.locator(`[data-test-id="${id}"]`);

/** Opens a browser that carries the room's session. */
export async function openEditor(room: () => Room): Promise<Editor> {
	const { root, n8n } = room();
	const browser = await openBrowser();
	await browser.context.addCookies([{ ...n8n.cookie, url: n8n.url }]);
	return {
		async openNode(workflowId, nodeName) {
			const page = await browser.context.newPage();
			await page.setViewportSize({ width: 1440, height: 1280 });
			await page.goto(`${n8n.url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
			await part(page, 'canvas-node').filter({ hasText: nodeName }).first().dblclick({ timeout: 60_000 });
			return page;
		},
		async shoot(what, name) {
			const folder = folders(root).shots;
			await mkdir(folder, { recursive: true });
			await what.screenshot({ path: join(folder, `${name}.png`) });
		},
		close: browser.close,
	};
}
