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
	/** A page with the whole canvas of a workflow, of this height. */
	openCanvas(workflowId: string, height: number): Promise<Page>;
	/** A page with one execution of a workflow. */
	openExecution(workflowId: string, executionId: string): Promise<Page>;
	/** Keeps a picture of the page, or of a part of it. */
	shoot(what: Page | Locator, name: string): Promise<void>;
	/** Keeps a picture of as much of a page as holds all of these. */
	shootAround(parts: Locator, name: string): Promise<void>;
	close(): Promise<void>;
}

/** Around what a picture shows. */
const marginPx = 16;

/** Something on the page by n8n's own attribute; that of our sandbox's page is spelled without the second dash. */
export const part = (page: Page, id: string): Locator => page.locator(`[data-test-id="${id}"]`);

/** Opens a browser that carries the room's session; `scale` makes its pictures larger. */
export async function openEditor(room: () => Room, scale = 1): Promise<Editor> {
	const { root, n8n } = room();
	const browser = await openBrowser([], scale);
	await browser.context.addCookies([{ ...n8n.cookie, url: n8n.url }]);
	return {
		async openNode(workflowId, nodeName) {
			const page = await browser.context.newPage();
			await page.setViewportSize({ width: 1440, height: 1280 });
			await page.goto(`${n8n.url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
			await part(page, 'canvas-node').filter({ hasText: nodeName }).first().dblclick({ timeout: 60_000 });
			return page;
		},
		async openCanvas(workflowId, height) {
			const page = await browser.context.newPage();
			await page.setViewportSize({ width: 1440, height });
			await page.goto(`${n8n.url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
			await part(page, 'canvas-node').first().waitFor({ timeout: 60_000 });
			await part(page, 'zoom-to-fit').click();
			return page;
		},
		async openExecution(workflowId, executionId) {
			const page = await browser.context.newPage();
			await page.setViewportSize({ width: 1280, height: 720 });
			await page.goto(`${n8n.url}/workflow/${workflowId}/executions/${executionId}`, { waitUntil: 'domcontentloaded' });
			return page;
		},
		async shoot(what, name) {
			const folder = folders(root).shots;
			await mkdir(folder, { recursive: true });
			await what.screenshot({ path: join(folder, `${name}.png`) });
		},
		async shootAround(parts, name) {
			const boxes = (await Promise.all((await parts.all()).map(async (one) => await one.boundingBox()))).filter((box) => box !== null);
			const x = Math.min(...boxes.map((box) => box.x)) - marginPx;
			const y = Math.min(...boxes.map((box) => box.y)) - marginPx;
			const width = Math.max(...boxes.map((box) => box.x + box.width)) + marginPx - x;
			const height = Math.max(...boxes.map((box) => box.y + box.height)) + marginPx - y;
			const folder = folders(root).shots;
			await mkdir(folder, { recursive: true });
			await parts.page().screenshot({ path: join(folder, `${name}.png`), clip: { x, y, width, height } });
		},
		close: browser.close,
	};
}
