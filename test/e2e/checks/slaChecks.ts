import type { Page } from 'playwright-core';
import { people } from '../../../dev/playStory';
import { readWorkflow } from '../../../dev/readWorkflow';
import { waitUntil } from '../../../dev/waitUntil';
import { openBrowser } from '../openBrowser';
import { openEditor, part, type Editor } from '../openEditor';
import type { Room } from '../room';
import { tapFrom } from '../messages/tapFrom';
import { lookAtCase, reportTicket, watchedTickets, type Ticket } from '../workflows/watchedTickets';

const owner = people.approver;
const lead = people.requester;

/** The goal of the shipped workflow for tickets of high priority, and the part of it after which the owner is warned. */
const goalMs = 30 * 60_000;
const warnedMs = 0.75 * goalMs;
/** What is due in a moment is not due yet when it is reported. */
const momentMs = 1_500;
/** Pictures are looked at on screens with small pixels. */
const scale = 2;

/** A phone's message with its buttons. */
interface Received {
	id: string;
	status: string;
	bubble: { body: string; buttons: Array<{ id: string; label: string }> };
}

/** Deadlines in the workflow that users import: the right person hears in time, acts by a tap, and nobody hears after the end. Starts by switching everything off. */
export function slaChecks(room: () => Room): void {
	let browser: { context: { newPage: () => Promise<Page> }; close: () => Promise<void> };
	let phones: Page;
	let editor: Editor;
	let workflowId = '';
	/** Of which only the lead hears. */
	let overdue: Ticket;

	/** A ticket whose clock has run for this time. */
	const ticket = (number: string, subject: string, ranMs: number, status = 'open'): Ticket => ({ number, subject, status, createdAt: new Date(Date.now() - ranMs).toISOString() });
	const report = async (one: Ticket) => await reportTicket(room().n8n, one);
	/** What has been sent about a ticket, as the person and the first line. */
	const toldAbout = async (number: string) => (await room().sandbox.sent()).filter(({ body }) => body.includes(number)).map(({ to, body }) => `${to.replace(/\D/g, '')} ${body.split('\n')[0]?.trim()}`);
	const arrived = async (waId: string, words: string) => (await room().sandbox.messageOn(waId, words)) as unknown as Received;
	const buttonOf = ({ bubble }: Received, label: string) => bubble.buttons.find((button) => button.label === label)?.id ?? '';
	const knock = async (from: string, buttonId: string) => await room().sandbox.call('POST', '/sandbox/webhooks', { field: 'messages', value: tapFrom(from, buttonId) });
	/** Waits until a phone shows these words, and until what has just arrived moves no more. */
	const settled = async (waId: string, words: string) => {
		await phones.getByTestId(`phone-${waId}`).getByTestId('message').filter({ hasText: words }).last().waitFor();
		await phones.waitForTimeout(1_000);
	};
	const told = async (number: string, count: number) => await waitUntil(`message ${count} about ${number}`, async () => (await toldAbout(number))[count - 1], { timeoutMs: 30_000 });

	beforeAll(async () => {
		for (const workflow of await room().n8n.listWorkflows()) if (workflow.active) await room().n8n.deactivate(workflow.id);
		await room().sandbox.call('POST', '/sandbox/reset');
		workflowId = (await room().n8n.createWorkflow(await watchedTickets(room().root, room().credential))).id;
		await room().n8n.activate(workflowId);
		browser = await openBrowser([], scale);
		editor = await openEditor(room, scale);
		phones = await browser.context.newPage();
		await phones.setViewportSize({ width: 900, height: 1150 });
		await phones.goto(`${room().sandbox.url}/`, { waitUntil: 'domcontentloaded' });
	}, 120_000);

	afterAll(async () => {
		await browser?.close();
		await editor?.close();
		await room().n8n.deactivate(workflowId);
		await room().sandbox.call('POST', '/sandbox/reset');
	}, 60_000);

	it('warn the owner before the deadline and tell the lead at it', async () => {
		await report(ticket('T-1042', 'Printer on fire', warnedMs - momentMs));
		const warning = await arrived(owner, 'Due soon');
		expect(warning.bubble.body).toBe(
			'⏳ *Due soon* · T-1042: Printer on fire\nTickets · Resolution: 7 minutes left (goal 30 minutes)\nPriority: High · Status: open · Owner: Ana Duarte\nhttps://desk.example.com/tickets/T-1042',
		);
		expect(await toldAbout('T-1042')).toHaveLength(1);

		// The rest of the half hour passes on the phones by the sandbox's clock, and for the ticket by an earlier start.
		await room().sandbox.call('POST', '/sandbox/clock', { advanceMs: goalMs - warnedMs });
		await report(ticket('T-1042', 'Printer on fire', goalMs - momentMs));
		const breach = await arrived(lead, 'Overdue');
		expect(breach.bubble.body).toContain('Tickets · Resolution: less than a minute overdue (goal 30 minutes)');
		expect(breach.bubble.buttons.map(({ label }) => label)).toEqual(['I am on it', 'Remind me in 1 h', 'It is resolved']);
	});

	it('take the tap of the lead, and tell both once when the source says that it is resolved', async () => {
		const look = await lookAtCase(room().n8n, 'T-1042');
		const acknowledge = buttonOf(await arrived(lead, 'Overdue'), 'I am on it');
		await phones.getByTestId(`phone-${lead}`).getByTestId(`button-${acknowledge}`).click();
		await arrived(lead, 'taking care of it');
		expect(await look()).toMatchObject({ state: 'open', metrics: [{ state: 'breached', silencedBy: 'acknowledged' }] });

		await room().sandbox.call('POST', '/sandbox/clock', { advanceMs: 12 * 60_000 });
		await report(ticket('T-1042', 'Printer on fire', goalMs + 12 * 60_000, 'resolved'));
		for (const waId of [owner, lead]) await arrived(waId, 'Resolved');
		expect(await look()).toMatchObject({ state: 'closed' });

		for (const waId of [owner, lead]) await settled(waId, 'took 42 minutes, too late');
		// As long as the longer chat, and nothing that the pointer brings up.
		await phones.evaluate("{ const tall = new CSSStyleSheet(); tall.replaceSync('.screen { max-height: none }'); document.adoptedStyleSheets = [tall]; }");
		await phones.mouse.move(0, 0);
		await phones.waitForTimeout(500);
		await editor.shoot(phones.locator('.phones'), 'sla-phones');
	});

	it('change nothing for a forged button, for somebody else, or for a second tap', async () => {
		overdue = ticket('T-1043', 'Label printer jams', goalMs + momentMs);
		await report(overdue);
		const breach = await arrived(lead, 'T-1043');
		const look = await lookAtCase(room().n8n, 'T-1043');
		const before = await look();
		const genuine = buttonOf(breach, 'It is resolved');

		await knock(owner, `${genuine.slice(0, -1)}${genuine.endsWith('A') ? 'B' : 'A'}`);
		await arrived(owner, 'This button is not valid here, so nothing was changed.');
		await knock(owner, genuine);
		await arrived(owner, 'Only the person who received the message can answer it, so nothing was changed.');
		expect({ ...(await look()), metrics: undefined }).toEqual({ ...before, metrics: undefined });

		await room().sandbox.tap(lead, breach.id, 0);
		expect(await told('T-1043', 2)).toBe(`${lead} Thank you: noted that you are taking care of it.`);
		const acknowledged = await look();
		expect(acknowledged).toMatchObject({ state: 'open', metrics: [{ silencedBy: 'acknowledged' }] });
		await room().sandbox.tap(lead, breach.id, 0);
		expect(await told('T-1043', 3)).toBe(`${lead} This was already noted; nothing has changed.`);
		expect(await look()).toMatchObject({ state: 'open', changedAt: acknowledged.changedAt });
	});

	it('tell nobody anything more', async () => {
		await report({ ...overdue, status: 'resolved' });
		await arrived(lead, 'Resolved* · T-1043');
		// A further ticket shows that the trigger has looked again since.
		await report(ticket('T-1044', 'Scanner is slow', warnedMs - momentMs));
		await arrived(owner, 'T-1044');
		expect(await toldAbout('T-1042')).toEqual([
			`${owner} ⏳ *Due soon* · T-1042: Printer on fire`,
			`${lead} 🔴 *Overdue* · T-1042: Printer on fire`,
			`${lead} Thank you: noted that you are taking care of it.`,
			`${owner} ✅ *Resolved* · T-1042: Printer on fire`,
			`${lead} ✅ *Resolved* · T-1042: Printer on fire`,
		]);
		expect(await toldAbout('T-1043')).toHaveLength(4);
		const executions = await waitUntil(
			'the last execution to end',
			async () => {
				const all = await room().n8n.executions(workflowId);
				return all.every(({ status }) => status !== 'running') ? all : undefined;
			},
			{ timeoutMs: 20_000 },
		);
		expect(executions.filter(({ status }) => status !== 'success')).toEqual([]);
	});

	it('look tidy on the canvas and in the panel', async () => {
		// As it was imported, so that nothing is shown that only these checks have.
		const { id } = await room().n8n.createWorkflow(await readWorkflow(room().root, 'sla-watch.json', room().credential));
		const canvas = await editor.openCanvas(id, 1100);
		await canvas.getByText('Watch Tickets', { exact: true }).first().waitFor();
		await canvas.waitForTimeout(1_000);
		await editor.shootAround(part(canvas, 'canvas-node').or(part(canvas, 'sticky')), 'sla-workflow');
		await canvas.close();

		const panel = await editor.openNode(id, 'Watch Tickets');
		await panel.setViewportSize({ width: 1440, height: 4_900 });
		await part(panel, 'fixed-collection-goals').waitFor();
		await panel.mouse.move(0, 0);
		await panel.waitForTimeout(1_000);
		await editor.shootAround(part(panel, 'parameter-item').filter({ hasText: /^\s*(Policy Name|Catch-All Phone Number)/ }), 'sla-policy-panel');
		await panel.close();
	});
}
