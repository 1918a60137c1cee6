import type { Page } from 'playwright-core';

/** Puts pictures of messages into columns under headings, as one picture for the guide. */
export async function composePicture(page: Page, path: string, columns: Array<{ heading: string; pictures: Buffer[] }>): Promise<void> {
	const column = ({ heading, pictures }: (typeof columns)[number]) =>
		`<section><h2>${heading}</h2>${pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`).join('')}</section>`;
	// The rules of the page before would hold for this one too.
	await page.goto('about:blank');
	await page.setContent(`<style>
		body { margin: 0; font: 15px system-ui, sans-serif; background: #efeae2; }
		main { display: flex; gap: 16px; padding: 16px; width: max-content; align-items: flex-start; }
		h2 { margin: 0 0 8px; font-size: 15px; color: #3b4a54; }
		section { width: 310px; } img { display: block; margin-bottom: 10px; }
	</style><main>${columns.map(column).join('')}</main>`);
	await page.locator('main').screenshot({ path });
}
