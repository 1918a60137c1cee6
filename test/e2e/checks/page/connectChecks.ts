import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator } from 'playwright-core';
import { type SandboxRoom, seeded } from '../../sandboxRoom';
import { shoot } from './shoot';

const run = promisify(execFile);

/** Following the page alone leads to a first message, and to the values for n8n. */
export function connectChecks(room: () => SandboxRoom): void {
	const page = () => room().page;
	const main = (): Locator => page().getByTestId('connect');
	const clipboard = (): Promise<string> => page().evaluate<string>('navigator.clipboard.readText()');

	beforeEach(async () => await room().begin('#/connect'));

	it('by a command that works as it was copied, and says when the message has arrived', async () => {
		await main().getByTestId('first-shell').selectOption('sh');
		await main().getByTestId('arrival').getByText('Waiting for the first message to Ana Duarte').waitFor();
		await main().getByTestId('first-command-copy').click();
		await main().getByText('Copied', { exact: true }).waitFor();
		await run('sh', ['-c', await clipboard()]);
		await main().getByTestId('arrival').getByText('“Hello from the API” is on Ana Duarte’s phone.').waitFor();
		await shoot(page(), page().locator('body'), 'connect');
		await main().getByTestId('arrival').getByRole('link').click();
		await page().getByTestId(`phone-${seeded.ana}`).getByText('Hello from the API').waitFor();
	});

	it('by the command in an empty chat', async () => {
		await page().getByTestId('view-phones').click();
		const phone = page().getByTestId(`phone-${seeded.rui}`);
		await phone.getByTestId('empty-command-copy').click();
		await phone.getByText('Copied', { exact: true }).waitFor();
		await run('sh', ['-c', await clipboard()]);
		await phone.getByTestId('message').getByText('Hello from the API').waitFor();
		await phone.getByTestId('empty').waitFor({ state: 'detached' });
	});

	it('to the person and the terminal that were chosen', async () => {
		await main().getByTestId('first-to').selectOption(seeded.rui);
		await main().getByTestId('first-shell').selectOption('powershell');
		const command = await main().getByTestId('first-command').innerText();
		expect(command).toContain('Invoke-RestMethod');
		expect(command).toContain('+15550107702');
	});

	it('by values that can be copied one by one', async () => {
		const expected = { token: seeded.token, account: seeded.accountId, app: '100111222333444', secret: 'sandbox-app-secret', url: room().sandbox.url, number: seeded.phoneNumberId };
		for (const [name, value] of Object.entries(expected)) {
			expect(await main().getByTestId(`value-${name}`).innerText()).toBe(value);
			await main().getByTestId(`value-${name}-copy`).click();
			await main().getByTestId(`value-${name}-copy`).getByText('Copied').waitFor();
			expect(await clipboard()).toBe(value);
		}
	});

	it('and who listens', async () => {
		await main().getByTestId('listeners').getByText(room().callback.url).waitFor();
	});
}
