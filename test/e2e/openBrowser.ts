import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const quiet = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The machine's own Chromium with an empty profile, which is deleted again on close; `flags` are added to its command line, `scale` is pixels of the screen per pixel of CSS. */
export async function openBrowser(flags: string[] = [], scale = 1): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
	const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	const executablePath = paths.find((path) => existsSync(path));
	if (!executablePath) throw new Error('The end-to-end tests need Chromium (Debian: apt-get install chromium).');
	const profile = await mkdtemp(join(tmpdir(), 'chromium-e2e-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		headless: true,
		args: [...quiet, ...flags],
		viewport: { width: 1440, height: 900 },
		deviceScaleFactor: scale,
	});
	return {
		context,
		close: async () => {
			await context.close();
			await rm(profile, { recursive: true, force: true });
		},
	};
}
