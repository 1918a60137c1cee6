import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { folders } from '../../../../dev/folders';

/** Takes a picture of a part of the page in light and in dark, for people to look at. */
export async function shoot(page: Page, part: Locator, name: string): Promise<void> {
	const folder = join(folders(process.cwd()).shots, 'sandbox');
	await mkdir(folder, { recursive: true });
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await part.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
	}
	await page.emulateMedia({ colorScheme: 'light' });
}
