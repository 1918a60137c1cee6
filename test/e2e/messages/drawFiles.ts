import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Files that a browser has drawn and recorded, so that the repository holds none. */
export interface DrawnFiles {
	photo: Buffer;
	secondPhoto: Buffer;
	sticker: Buffer;
	film: Buffer;
	voice: Buffer;
}

/** Draws two photos, a sticker, a film of a second and a sound of two seconds in a page of the browser. */
export async function drawFiles(page: Page): Promise<DrawnFiles> {
	const drawn = await page.evaluate<Record<keyof DrawnFiles, string>>(await readFile(join(__dirname, 'drawFiles.browser.js'), 'utf8'));
	const bytes = (name: keyof DrawnFiles): Buffer => Buffer.from(drawn[name], 'base64');
	return { photo: bytes('photo'), secondPhoto: bytes('secondPhoto'), sticker: bytes('sticker'), film: bytes('film'), voice: bytes('voice') };
}
