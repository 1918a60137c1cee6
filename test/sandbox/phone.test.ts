import { type Callback, startCallback } from './given/callback';
import { ana, phoneNumberId, rui } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

let sandbox: SandboxUnderTest;
let callback: Callback;
beforeEach(async () => {
	[sandbox, callback] = await Promise.all([startSandboxUnderTest(), startCallback()]);
	await sandbox.subscribe(callback.url);
});
afterEach(() => Promise.all([sandbox.close(), callback.close()]));

const tap = (waId: string, body: unknown) => sandbox.control('POST', `/sandbox/people/${waId}/taps`, body);
const inbound = () => waitFor(() => callback.received.flatMap(({ value }) => value.messages ?? [])[0]);

async function arrived(message: Record<string, unknown>): Promise<string> {
	const { id } = (await sandbox.send(message)).json.messages[0];
	await waitFor(async () => (await sandbox.message(id)).status === 'delivered');
	return id;
}

const replyButtons = {
	type: 'interactive',
	interactive: {
		type: 'button',
		body: { text: 'Keep the slot?' },
		action: {
			buttons: [
				{ type: 'reply', reply: { id: 'slot:yes', title: 'Keep' } },
				{ type: 'reply', reply: { id: 'slot:no', title: 'Cancel' } },
			],
		},
	},
};
const approval = {
	type: 'template',
	template: {
		name: 'purchase_approval',
		language: { code: 'en_US' },
		components: [
			{ type: 'body', parameters: ['a', 'b', 'c', 'd'].map((text) => ({ type: 'text', text })) },
			{ type: 'button', sub_type: 'quick_reply', index: 1, parameters: [{ type: 'payload', payload: 'no|7' }] },
		],
	},
};

describe('a person', () => {
	it('writes', async () => {
		const { json } = await sandbox.control('POST', `/sandbox/people/${rui}/messages`, {
			phoneNumberId,
			type: 'text',
			text: { body: 'Where is it?' },
		});
		expect(await inbound()).toEqual({
			from: rui,
			from_user_id: 'US.10000000000000007702',
			id: json.message.id,
			timestamp: expect.stringMatching(/^\d{10}$/),
			type: 'text',
			text: { body: 'Where is it?' },
		});
		expect(callback.received[0]?.value.contacts).toEqual([
			{ profile: { name: 'Rui Costa' }, wa_id: rui, user_id: 'US.10000000000000007702' },
		]);
	});

	it('answers a message, which is quoted', async () => {
		const id = await arrived({ type: 'text', text: { body: 'question' } });
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'text', text: { body: 'answer' }, context: { message_id: id } });
		expect((await inbound()).context).toEqual({ from: '15550100200', id });
		const unknown = await sandbox.control('POST', `/sandbox/people/${ana}/messages`, {
			type: 'text',
			text: { body: 'answer' },
			context: { message_id: 'wamid.nothing' },
		});
		expect(unknown.status).toBe(409);
	});

	it.each([{ buttonId: 'slot:no' }, { buttonIndex: 1 }])('taps a reply button by %j', async (choice) => {
		const messageId = await arrived(replyButtons);
		await tap(ana, { messageId, ...choice });
		expect(await inbound()).toMatchObject({
			context: { from: '15550100200', id: messageId },
			type: 'interactive',
			interactive: { type: 'button_reply', button_reply: { id: 'slot:no', title: 'Cancel' } },
		});
		expect((await sandbox.message(messageId)).status).toBe('read');
	});

	it.each([
		[{ buttonId: 'no|7' }, { payload: 'no|7', text: 'Decline' }],
		[{ buttonId: 'Approve' }, { payload: 'Approve', text: 'Approve' }],
	])('taps a quick reply of a template by %j', async (choice, button) => {
		const messageId = await arrived(approval);
		await tap(ana, { messageId, ...choice });
		const message = await inbound();
		expect(message).toMatchObject({ type: 'button', button, context: { id: messageId } });
		expect(message).not.toHaveProperty('interactive');
	});

	it('may tap again, as on WhatsApp', async () => {
		const messageId = await arrived(replyButtons);
		const [first, second] = [await tap(ana, { messageId, buttonIndex: 0 }), await tap(ana, { messageId, buttonIndex: 1 })];
		expect(first.json.message.id).not.toBe(second.json.message.id);
		await waitFor(() => callback.received.flatMap(({ value }) => value.messages ?? []).length === 2);
	});

	it.each([
		['a button that is not there', { buttonIndex: 9 }, 409],
		['no button', {}, 400],
		['two ways at once', { buttonIndex: 0, buttonId: 'slot:yes' }, 400],
	])('cannot tap %s', async (_, choice, status) => {
		const messageId = await arrived(replyButtons);
		expect((await tap(ana, { messageId, ...choice })).status).toBe(status);
	});

	it("cannot tap another person's message", async () => {
		const messageId = await arrived(replyButtons);
		expect((await tap(rui, { messageId, buttonIndex: 0 })).status).toBe(409);
		expect((await tap('15550000000', { messageId, buttonIndex: 0 })).status).toBe(404);
	});

	it('cannot tap what has failed', async () => {
		await sandbox.close();
		let now = Date.now();
		sandbox = await startSandboxUnderTest({ clock: { now: () => now } });
		now += 25 * 60 * 60 * 1_000;
		const messageId = (await sandbox.send(replyButtons)).json.messages[0].id;
		await waitFor(async () => (await sandbox.message(messageId)).status === 'failed');
		const { status, json } = await tap(ana, { messageId, buttonIndex: 0 });
		expect([status, json.error.message]).toEqual([409, expect.stringContaining('failed')]);
	});

	it('cannot tap what has not arrived yet', async () => {
		await sandbox.close();
		sandbox = await startSandboxUnderTest({ receiptDelaysMs: { sent: 10, delivered: 10_000 } });
		const messageId = (await sandbox.send(replyButtons)).json.messages[0].id;
		const { status, json } = await tap(ana, { messageId, buttonIndex: 0 });
		expect([status, json.error.message]).toEqual([409, expect.stringContaining('not arrived')]);
	});
});

describe('live events', () => {
	it('bring each change of a message, and a reset', async () => {
		const stopped = new AbortController();
		const response = await fetch(`${sandbox.url}/sandbox/events`, { signal: stopped.signal });
		let heard = '';
		const listening = (async () => {
			for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString('utf8');
		})().catch(() => undefined);
		const id = await arrived({ type: 'text', text: { body: 'live' } });
		await sandbox.control('POST', '/sandbox/reset');
		await waitFor(() => heard.includes('event: reset'));
		const ticks = [...heard.matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? '')).filter((data) => data.id === id);
		expect(ticks.map(({ status }) => status)).toEqual(['accepted', 'sent', 'delivered']);
		stopped.abort();
		await listening;
	});
});
