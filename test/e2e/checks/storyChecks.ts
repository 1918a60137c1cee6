import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { folders } from '../../../dev/folders';
import { formUrl, people } from '../../../dev/playStory';
import { readWorkflow } from '../../../dev/readWorkflow';
import { waitUntil } from '../../../dev/waitUntil';
import { openBrowser } from '../openBrowser';
import type { Room } from '../room';

const order = ['PO-2077', 'Ferrow Paper', '400 reams of recycled A4', '1290.50', 'EUR', 'Rui Costa', '+1 555 010 7702', 'https://erp.example.com/orders/PO-2077'];
const currencyField = 4;

/** A person asks, another one taps, both hear of it: in Chromium, as a builder would try it. */
export function storyChecks(room: () => Room): void {
	let browser: { context: BrowserContext; close: () => Promise<void> };
	let phones: Page;
	let workflowId = '';

	const shoot = async (what: Page | Locator, name: string) => {
		// What has just arrived still moves.
		await pause(1_000);
		const folder = folders(room().root).shots;
		await mkdir(folder, { recursive: true });
		await what.screenshot({ path: join(folder, `${name}.png`) });
	};
	const messageOn = (waId: string, text: string) => phones.getByTestId(`phone-${waId}`).getByTestId('message').filter({ hasText: text });
	const arrived = (waId: string, text: string) => messageOn(waId, text).and(phones.locator('[data-ticks="delivered"], [data-ticks="read"]'));

	beforeAll(async () => {
		const { id } = await room().n8n.createWorkflow(await readWorkflow(room().root, 'purchase-approval.json', room().credential));
		workflowId = id;
		await room().n8n.activate(id);
		browser = await openBrowser();
		phones = await browser.context.newPage();
		await phones.goto(`${room().sandbox.url}/`, { waitUntil: 'domcontentloaded' });
	});

	afterAll(async () => await browser?.close());

	it('takes the order from the form to the approver', async () => {
		const form = await browser.context.newPage();
		await form.goto(formUrl(room().n8n.url), { waitUntil: 'domcontentloaded' });
		for (const [index, value] of order.entries()) {
			const field = form.locator(`[name="field-${index}"]`);
			await (index === currencyField ? field.selectOption(value) : field.fill(value));
		}
		await shoot(form, 'form');
		await form.getByRole('button', { name: 'Ask for approval' }).click();
		await form.getByText('The approver has been asked on WhatsApp').waitFor();
		await form.close();

		await arrived(people.approver, 'PO-2077').waitFor();
		const words = await messageOn(people.approver, 'PO-2077').innerText();
		for (const part of ['€1,290.50', 'Ferrow Paper', '400 reams', 'Rui Costa', 'https://erp.example.com/orders/PO-2077', 'Approve', 'Decline']) {
			expect(words).toContain(part);
		}
		await shoot(phones, 'phone-before-the-tap');
	});

	it('brings the confirmation and the notice after one tap on Approve', async () => {
		await phones.getByTestId('button-approve|PO-2077|15550107702').click();
		await arrived(people.approver, 'You approved PO-2077').waitFor();
		await arrived(people.requester, 'was approved by Ana Duarte').waitFor();
		// As long as the longer chat, and nothing that the pointer brings up.
		await phones.setViewportSize({ width: 900, height: 1000 });
		await phones.evaluate("{ const tall = new CSSStyleSheet(); tall.replaceSync('.screen { max-height: none }'); document.adoptedStyleSheets = [tall]; }");
		await phones.mouse.move(0, 0);
		await shoot(phones.locator('.phones'), 'purchase-approval-phones');
	});

	it('ends quietly for words that are no decision', async () => {
		const sentBefore = (await room().sandbox.sent()).length;
		const runsBefore = (await room().n8n.executions(workflowId)).length;
		await room().sandbox.say(people.approver, 'approve|PO-2077|15550107702, thanks!');
		const runs = await waitUntil(
			'the execution that the words start',
			async () => {
				const executions = await room().n8n.executions(workflowId);
				return executions.length > runsBefore && executions.every(({ status }) => status !== 'running') ? executions : undefined;
			},
			{ timeoutMs: 20_000 },
		);
		expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'success'));
		expect(await room().sandbox.sent()).toHaveLength(sentBefore);
	});

	it('looks tidy on the canvas', async () => {
		const { url, cookie } = room().n8n;
		await browser.context.addCookies([{ ...cookie, url }]);
		const canvas = await browser.context.newPage();
		await canvas.goto(`${url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
		await canvas.getByText('Ask the Approver', { exact: true }).first().waitFor({ timeout: 60_000 });
		await canvas.locator('[data-test-id="zoom-to-fit"]').click();
		await shoot(canvas, 'purchase-approval-workflow');
		await canvas.close();
	});
}
