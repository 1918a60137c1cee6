import type { Page } from 'playwright-core';
import { SandboxClient } from '../../../../dev/sandboxClient';
import { type Sandbox, startSandbox } from '../../../../sandbox';
import { type SandboxRoom, seeded } from '../../sandboxRoom';

/** The page outlives the sandbox, and misses nothing that happens while it reads. */
export function connectionChecks(room: () => SandboxRoom): void {
	let page: Page;
	let sandbox: Sandbox;
	const start = (port: number): Promise<Sandbox> => startSandbox({ port, receiptDelaysMs: { sent: 0, delivered: 0 } });
	const say = (words: string): Promise<void> => new SandboxClient(sandbox.url).say(seeded.ana, words);
	const shows = (words: string): Promise<void> => page.getByTestId(`phone-${seeded.ana}`).getByText(words, { exact: true }).waitFor();

	beforeEach(async () => {
		sandbox = await start(0);
		page = await room().page.context().newPage();
	});
	afterEach(async () => {
		await page.close();
		await sandbox.close();
	});

	it('when the sandbox stops and comes back as another one', async () => {
		await page.goto(sandbox.url);
		await say('before');
		await shows('before');
		const { port } = new URL(sandbox.url);
		await sandbox.close();
		await page.getByText('Waiting for the sandbox').waitFor();
		sandbox = await start(Number(port));
		await page.getByText('Live', { exact: true }).waitFor();
		await page.getByTestId(`phone-${seeded.ana}`).getByText('before').waitFor({ state: 'detached' });
		await say('after');
		await shows('after');
	});

	it('when something is told while the state is on its way', async () => {
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		let read = (): void => undefined;
		const wasRead = new Promise<void>((resolve) => (read = resolve));
		await page.route('**/sandbox/state', async (route) => {
			const response = await route.fetch();
			read();
			await held;
			await route.fulfill({ response });
		});
		await page.goto(sandbox.url);
		await wasRead;
		// The state that the page waits for was written before this.
		const heard = page.waitForEvent('console', (message) => message.text() === 'heard');
		await page.evaluate(
			"new Promise((resolve) => { const events = new EventSource('/sandbox/events'); events.onopen = resolve; events.addEventListener('message', () => console.log('heard')); })",
		);
		await say('meanwhile');
		await heard;
		release();
		await shows('meanwhile');
	});
}
