import { type Callback, startCallback } from './given/callback';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

let now = Date.now();
let sandbox: SandboxUnderTest;
let callback: Callback;
beforeAll(async () => {
	[sandbox, callback] = await Promise.all([startSandboxUnderTest({ clock: { now: () => now }, enforceWindow: false }), startCallback()]);
	await sandbox.subscribe(callback.url);
});
afterAll(() => Promise.all([sandbox.close(), callback.close()]));

const code = async (message: Record<string, unknown>) => {
	const { status, json } = await sandbox.send(message);
	return json.error?.code ?? status;
};

describe('locations', () => {
	const place = { latitude: '52.52', longitude: '13.405' };
	it.each<[string, unknown, number]>([
		['degrees as text', place, 200],
		['degrees as numbers', { latitude: -90, longitude: 180, name: 'A', address: 'B' }, 200],
		['a latitude of 90', { ...place, latitude: '90' }, 200],
		['a latitude above 90', { ...place, latitude: '90.01' }, 131009],
		['a longitude below -180', { ...place, longitude: -180.01 }, 131009],
		['words for degrees', { ...place, latitude: 'north' }, 131009],
		['no latitude', { longitude: '1' }, 131008],
		['no longitude', { latitude: '1' }, 131008],
		['an unknown key', { ...place, zoom: 4 }, 100],
	])('with %s', async (_, location, expected) => {
		expect(await code({ type: 'location', location })).toBe(expected);
	});
});

describe('contacts', () => {
	const name = { formatted_name: 'Ada Example', first_name: 'Ada' };
	it.each<[string, unknown, number]>([
		['a name', [{ name }], 200],
		[
			'every field',
			[
				{
					name: { ...name, last_name: 'Example', middle_name: 'B', suffix: 'Jr', prefix: 'Dr' },
					phones: [{ phone: '+1 555 010 7777', type: 'CELL', wa_id: '15550107777' }],
					emails: [{ email: 'ada@ferrow.example', type: 'WORK' }],
					addresses: [{ street: '1 Road', city: 'Town', state: 'CA', zip: '1', country: 'US', country_code: 'us', type: 'HOME' }],
					urls: [{ url: 'https://ferrow.example', type: 'WORK' }],
					org: { company: 'Ferrow', department: 'Sales', title: 'Lead' },
					birthday: '1990-02-28',
				},
			],
			200,
		],
		['257 cards', Array.from({ length: 257 }, () => ({ name })), 200],
		['258 cards', Array.from({ length: 258 }, () => ({ name })), 131009],
		['no card', [], 131009],
		['no name', [{}], 131008],
		['no formatted name', [{ name: { first_name: 'Ada' } }], 131008],
		['only a formatted name', [{ name: { formatted_name: 'Ada' } }], 131008],
		['a birthday that is no date', [{ name, birthday: '28.02.1990' }], 131009],
		['an unknown key', [{ name, shoe_size: 38 }], 100],
		['an object', { name }, 100],
	])('with %s', async (_, contacts, expected) => {
		expect(await code({ type: 'contacts', contacts })).toBe(expected);
	});
});

describe('reactions', () => {
	const react = (messageId: string, emoji: string) => sandbox.send({ type: 'reaction', reaction: { message_id: messageId, emoji } });
	const sent = async (message: Record<string, unknown> = { type: 'text', text: { body: 'target' } }): Promise<string> => {
		const { id } = (await sandbox.send(message)).json.messages[0];
		await waitFor(async () => ['delivered', 'sent'].includes((await sandbox.message(id)).status));
		return id;
	};
	const outcome = (id: string) =>
		waitFor(() => {
			const statuses = callback.received.flatMap(({ value }) => value.statuses ?? []).filter((status) => status.id === id);
			return statuses.length > 0 ? statuses : undefined;
		});

	it.each([['👍', 200], ['👩🏽‍🚀', 200], ['❤️', 200], ['🇩🇪', 200], ['1️⃣', 200], ['', 200], ['👍👍', 131009], ['ok', 131009], ['5', 131009], ['👍 ', 131009]])(
		'of %j',
		async (emoji, expected) => {
			const { status, json } = await react('wamid.any', emoji);
			expect(json.error?.code ?? status).toBe(expected);
		},
	);

	it.each<[string, unknown, number]>([
		['no target', { emoji: '👍' }, 131008],
		['no emoji', { message_id: 'wamid.x' }, 131008],
		['an unknown key', { message_id: 'wamid.x', emoji: '👍', size: 1 }, 100],
	])('with %s are refused', async (_, reaction, expected) => {
		expect(await code({ type: 'reaction', reaction })).toBe(expected);
	});

	it('quote no message', async () => {
		expect(await code({ type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' }, context: { message_id: 'wamid.x' } })).toBe(131009);
	});

	it('stand on their target, change and go away, and only sent is told', async () => {
		const target = await sent();
		for (const [emoji, expected] of [['👍', { outbound: '👍' }], ['🎉', { outbound: '🎉' }], ['', {}]] as const) {
			const { id } = (await react(target, emoji)).json.messages[0];
			const statuses = await outcome(id);
			expect(statuses).toEqual([expect.objectContaining({ status: 'sent' })]);
			expect(statuses[0]).not.toHaveProperty('pricing');
			expect((await sandbox.message(target)).reactions).toEqual(expected);
			expect((await sandbox.message(id)).status).toBe('sent');
		}
	});

	it.each([
		['an unknown message', async () => 'wamid.unknown'],
		['a reaction', async () => sent({ type: 'reaction', reaction: { message_id: await sent(), emoji: '👍' } })],
	])('on %s fail later with 131009', async (_, target) => {
		const { id } = (await react(await target(), '👍')).json.messages[0];
		expect((await outcome(id))[0]).toMatchObject({ status: 'failed', errors: [{ code: 131009 }] });
	});

	it('on a message of more than 30 days fail later', async () => {
		const target = await sent();
		now += 30 * 24 * 60 * 60 * 1_000;
		expect((await outcome((await react(target, '👍')).json.messages[0].id))[0].status).toBe('sent');
		now += 1;
		expect((await outcome((await react(target, '👍')).json.messages[0].id))[0].status).toBe('failed');
	});
});

describe('the permission to call', () => {
	it('is asked for once in 24 hours and twice in 7 days', async () => {
		const HOUR_MS = 60 * 60 * 1_000;
		const ask = () => code({ type: 'interactive', interactive: { type: 'call_permission_request', action: { name: 'call_permission_request' } } });
		expect(await ask()).toBe(200);
		now += 24 * HOUR_MS - 1;
		expect(await ask()).toBe(138009);
		now += 1;
		expect(await ask()).toBe(200);
		now += 48 * HOUR_MS;
		expect(await ask()).toBe(138009);
		now += 7 * 24 * HOUR_MS;
		expect(await ask()).toBe(200);
	});
});
