import fc from 'fast-check';
import { CallbackTakenError, claimCallback, findOutranking, releaseCallback, verifyToken, type Claim, type ClaimMemory } from '../../../../core/cloudApi';
import { pretendGraph, pretendIds, type PretendWorld } from '../pretendGraph';

const { open } = pretendGraph();
const { numberId, otherNumberId, appSecret } = pretendIds;
const url = (id: string, test = false) => `https://n8n.example.com/webhook${test ? '-test' : ''}/${id}/whatsapp`;
const foreign = 'https://crm.example.com/hook';
const claim = (change: Partial<Claim> = {}): Claim => ({ callbackUrl: url('orders'), mode: 'production', replaceOthers: false, ...change });
const setUp = (world: PretendWorld) => ({ account: world.subscription, numbers: world.numbers.map(({ callbackUrl }) => callbackUrl) });
const nothing = { account: undefined, numbers: [undefined, undefined] };

test('one number: it alone is taken, with the token that proves us, and nothing is left afterwards', async () => {
	const { api, world, seen } = await open();
	const memory = await claimCallback(api, claim({ phoneNumberId: numberId }));
	expect(memory).toEqual({ before: { subscribed: false, callbackUrl: undefined }, phoneNumberId: numberId });
	expect(setUp(world)).toEqual({ account: { callbackUrl: undefined }, numbers: [url('orders'), undefined] });
	const set = seen.find(({ method, url: path }) => method === 'POST' && path.endsWith(numberId))!;
	expect(JSON.parse(set.body)).toEqual({ webhook_configuration: { override_callback_uri: url('orders'), verify_token: verifyToken(url('orders'), appSecret) } });
	expect(await releaseCallback(api, url('orders'), memory)).toBe('restored');
	expect(setUp(world)).toEqual(nothing);
});

test('two triggers of one app, one number each: none disturbs the other, in whatever order they end', async () => {
	for (const first of ['orders', 'returns']) {
		const { api, world } = await open();
		const memories = { orders: await claimCallback(api, claim({ phoneNumberId: numberId })), returns: await claimCallback(api, claim({ callbackUrl: url('returns'), phoneNumberId: otherNumberId })) };
		expect(setUp(world).numbers).toEqual([url('orders'), url('returns')]);
		const second = first === 'orders' ? 'returns' : 'orders';
		await releaseCallback(api, url(first), memories[first as 'orders']);
		expect(world.subscription).toBeDefined();
		expect(setUp(world).numbers).toContain(url(second));
		await releaseCallback(api, url(second), memories[second as 'orders']);
		expect(setUp(world).numbers).toEqual([undefined, undefined]);
	}
});

test('a trigger of the account and one of a number: the number goes before, and the account stays when the number ends', async () => {
	const { api, world } = await open();
	const whole = await claimCallback(api, claim({ callbackUrl: url('all') }));
	const single = await claimCallback(api, claim({ phoneNumberId: numberId }));
	expect(setUp(world)).toEqual({ account: { callbackUrl: url('all') }, numbers: [url('orders'), undefined] });
	expect(await findOutranking(api, url('all'))).toEqual({ outranking: [{ phoneNumberId: numberId, name: 'Ferrow Orders', callbackUrl: url('orders') }], isEvery: false });
	expect(await findOutranking(api, url('orders'))).toEqual({ outranking: [], isEvery: false });
	await releaseCallback(api, url('orders'), single);
	expect(setUp(world)).toEqual({ account: { callbackUrl: url('all') }, numbers: [undefined, undefined] });
	await releaseCallback(api, url('all'), whole);
	expect(setUp(world)).toEqual(nothing);
});

test('the account\'s trigger ends first: the app stays subscribed, because a number still needs it', async () => {
	const { api, world } = await open();
	const whole = await claimCallback(api, claim({ callbackUrl: url('all') }));
	await claimCallback(api, claim({ phoneNumberId: numberId }));
	expect(await releaseCallback(api, url('all'), whole)).toBe('restored');
	expect(setUp(world)).toEqual({ account: { callbackUrl: undefined }, numbers: [url('orders'), undefined] });
});

test("another system's callback of a number is refused, or replaced on demand and put back", async () => {
	const { api, world, seen } = await open(({ numbers }) => void (numbers[0]!.callbackUrl = foreign));
	world.subscription = {};
	await expect(claimCallback(api, claim({ phoneNumberId: numberId }))).rejects.toThrow(CallbackTakenError);
	expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
	const memory = await claimCallback(api, claim({ phoneNumberId: numberId, replaceOthers: true }));
	expect(setUp(world).numbers).toEqual([url('orders'), undefined]);
	expect(await releaseCallback(api, url('orders'), memory)).toBe('restored');
	expect(setUp(world)).toEqual({ account: {}, numbers: [foreign, undefined] });
});

test("another system's callback that refuses our token is not put back, and ours is gone all the same", async () => {
	const { api, world } = await open(({ numbers, dead }) => {
		numbers[0]!.callbackUrl = foreign;
		dead.add(foreign);
	});
	world.subscription = {};
	const memory = await claimCallback(api, claim({ phoneNumberId: numberId, replaceOthers: true }));
	expect(await releaseCallback(api, url('orders'), memory)).toBe('otherNotRestored');
	expect(setUp(world).numbers).toEqual([undefined, undefined]);
});

test('a callback that somebody else set since is left alone, at both levels', async () => {
	const { api, world } = await open();
	const single = await claimCallback(api, claim({ phoneNumberId: numberId }));
	const whole = await claimCallback(api, claim({ callbackUrl: url('all') }));
	world.numbers[0]!.callbackUrl = foreign;
	world.subscription = { callbackUrl: foreign };
	expect(await releaseCallback(api, url('orders'), single)).toBe('notOurs');
	expect(await releaseCallback(api, url('all'), whole)).toBe('notOurs');
	expect(setUp(world)).toEqual({ account: { callbackUrl: foreign }, numbers: [foreign, undefined] });
});

test('a claim that fails changes nothing', async () => {
	const { api, world } = await open(({ dead }) => void dead.add(url('orders')));
	await expect(claimCallback(api, claim({ phoneNumberId: numberId }))).rejects.toMatchObject({ failure: { code: 2200 } });
	expect(setUp(world)).toEqual(nothing);
});

test('a test of a number takes nothing from a live account', async () => {
	const { api, world, seen } = await open();
	await claimCallback(api, claim({ callbackUrl: url('all') }));
	const before = seen.length;
	await expect(claimCallback(api, claim({ callbackUrl: url('orders', true), phoneNumberId: numberId, mode: 'test', replaceOthers: true }))).rejects.toThrow(/live workflow/);
	expect(seen.slice(before).every(({ method }) => method === 'GET')).toBe(true);
	expect(setUp(world).account).toEqual({ callbackUrl: url('all') });
});

test('a repeated claim keeps what was remembered; without a memory the app stays subscribed', async () => {
	const { api, world } = await open();
	const memory = await claimCallback(api, claim({ phoneNumberId: numberId }));
	expect(await claimCallback(api, claim({ phoneNumberId: numberId }), memory)).toBe(memory);
	expect(await claimCallback(api, claim({ phoneNumberId: numberId }))).toEqual({ before: { subscribed: true }, phoneNumberId: numberId });
	expect(await releaseCallback(api, url('orders'), undefined, numberId)).toBe('restored');
	expect(setUp(world)).toEqual({ account: { callbackUrl: undefined }, numbers: [undefined, undefined] });
});

test('our callback of a number is kept, and the lost subscription of its account is mended', async () => {
	const { api, world } = await open(({ numbers }) => void (numbers[0]!.callbackUrl = url('orders')));
	await claimCallback(api, claim({ phoneNumberId: numberId }));
	expect(setUp(world)).toEqual({ account: { callbackUrl: undefined }, numbers: [url('orders'), undefined] });
});

test("another system's callback of the account is refused, or replaced on demand and put back", async () => {
	const { api, world } = await open((given) => void (given.subscription = { callbackUrl: foreign }));
	await expect(claimCallback(api, claim())).rejects.toThrow(CallbackTakenError);
	const memory = await claimCallback(api, claim({ replaceOthers: true }));
	expect([setUp(world).account, memory.before]).toEqual([{ callbackUrl: url('orders') }, { subscribed: true, callbackUrl: foreign }]);
	expect(await releaseCallback(api, url('orders'), memory)).toBe('restored');
	expect(setUp(world).account).toEqual({ callbackUrl: foreign });
});

test('events of another app are not ours', async () => {
	const { api, world } = await open((given) => {
		given.answers.push([`${given.accountId}/subscribed_apps`, 200, { data: [{ whatsapp_business_api_data: { id: '999', name: 'Theirs' }, override_callback_uri: url('orders') }] }, 'once']);
	});
	expect((await claimCallback(api, claim())).before).toEqual({ subscribed: false, callbackUrl: undefined });
	expect(setUp(world).account).toEqual({ callbackUrl: url('orders') });
});

test.each<[string, object, boolean]>([
	['live', { callbackUrl: foreign, fields: ['messages'] }, false],
	['switched off', { callbackUrl: foreign, fields: ['messages'], active: false }, true],
])("a test listens where the app's own callback is %s: %j", async (_what, appSubscription, listens) => {
	const { api } = await open((given) => void (given.appSubscription = appSubscription as PretendWorld['appSubscription']));
	const claiming = claimCallback(api, claim({ callbackUrl: url('orders', true), mode: 'test' }));
	if (listens) expect((await claiming).before).toEqual({ subscribed: false });
	else await expect(claiming).rejects.toThrow(CallbackTakenError);
});

test("the app's callback for another product takes no test from us", async () => {
	const { api } = await open(({ answers, appId }) => void answers.push([`${appId}/subscriptions`, 200, { data: [{ object: 'page', callback_url: foreign, active: true }] }]));
	expect((await claimCallback(api, claim({ callbackUrl: url('orders', true), mode: 'test' }))).before).toEqual({ subscribed: false });
});

test('a provider without an app node has no callback of the app; a token that may not ask is told', async () => {
	const without = await open(({ answers, appId }) => void answers.push([`${appId}/subscriptions`, 404, { error: { code: 100, message: 'x' } }]));
	expect(await claimCallback(without.api, claim())).toMatchObject({ before: { subscribed: false } });
	const refused = await open(({ answers, appId }) => void answers.push([`${appId}/subscriptions`, 401, { error: { code: 190, message: 'x' } }]));
	await expect(claimCallback(refused.api, claim())).rejects.toMatchObject({ failure: { code: 190 } });
	expect(setUp(refused.world)).toEqual(nothing);
});

test('every number of the account has a callback of its own, on whatever page of the list it stands', async () => {
	const numbers = (id: string, callback: string | undefined, next?: string) => ({ data: [{ id, webhook_configuration: { phone_number: callback } }], paging: { cursors: { after: 'page-2' }, next } });
	const { api, seen } = await open(({ answers, accountId }) => {
		answers.push([`${accountId}/phone_numbers`, 200, numbers('1', url('orders'), 'https://graph.example.com/next'), 'once'], [`${accountId}/phone_numbers`, 200, numbers('2', foreign)]);
	});
	expect(await findOutranking(api, url('all'))).toEqual({
		outranking: [
			{ phoneNumberId: '1', name: '1', callbackUrl: url('orders') },
			{ phoneNumberId: '2', name: '2', callbackUrl: foreign },
		],
		isEvery: true,
	});
	const asked = seen.map(({ url: path }) => new URL(path, 'http://graph').searchParams);
	expect(asked.map((query) => query.get('after'))).toEqual([null, 'page-2']);
	expect(asked.every((query) => query.get('fields')?.includes('webhook_configuration'))).toBe(true);
});

test('a list of numbers that may not be read is no list without callbacks', async () => {
	const { api } = await open(({ answers, accountId }) => void answers.push([`${accountId}/phone_numbers`, 401, { error: { code: 190, message: 'x' } }]));
	await expect(findOutranking(api, url('all'))).rejects.toMatchObject({ failure: { code: 190 } });
});

test('the token of a callback is its own, the same at every address of it, and tells nothing of the secret', () => {
	const token = verifyToken(url('orders'), appSecret);
	expect(token).toMatch(/^[0-9a-f]{64}$/);
	expect([verifyToken(url('orders', true), appSecret), verifyToken('https://new.example.com/webhook/orders/whatsapp', appSecret)]).toEqual([token, token]);
	expect(new Set([token, verifyToken(url('returns'), appSecret), verifyToken(url('orders'), 'another')]).size).toBe(3);
});

test('a provider without a list of numbers has no callback that goes before ours', async () => {
	const { api } = await open(({ answers, accountId }) => void answers.push([`${accountId}/phone_numbers`, 404, { error: { code: 100, message: 'x' } }]));
	expect(await findOutranking(api, url('all'))).toEqual({ outranking: [], isEvery: false });
});

/** Triggers come and go in any order; each sees the account or a number of its own. */
test('whoever is on receives the events of its level, and after the last has gone nobody does', async () => {
	const triggers = [
		{ id: 'all', phoneNumberId: undefined },
		{ id: 'orders', phoneNumberId: numberId },
		{ id: 'returns', phoneNumberId: otherNumberId },
	];
	await fc.assert(
		fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 12 }), async (toggles) => {
			const { api, world } = await open();
			const on = new Map<string, ClaimMemory>();
			const toggle = async ({ id, phoneNumberId }: (typeof triggers)[number]) => {
				if (on.has(id)) {
					expect(await releaseCallback(api, url(id), on.get(id))).toBe('restored');
					on.delete(id);
				} else on.set(id, await claimCallback(api, claim({ callbackUrl: url(id), phoneNumberId })));
				const isOn = (name: string) => (on.has(name) ? url(name) : undefined);
				expect(setUp(world).numbers).toEqual([isOn('orders'), isOn('returns')]);
				expect(world.subscription?.callbackUrl).toBe(isOn('all'));
				if (on.size > 0) expect(world.subscription).toBeDefined();
			};
			for (const index of toggles) await toggle(triggers[index]!);
			for (const trigger of triggers) if (on.has(trigger.id)) await toggle(trigger);
			expect(setUp(world).numbers).toEqual([undefined, undefined]);
		}),
		{ numRuns: 25 },
	);
});
