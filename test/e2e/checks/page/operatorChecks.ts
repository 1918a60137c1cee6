import { createHmac } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { waitUntil } from '../../../../dev/waitUntil';
import type { Json } from '../../../sandbox/given/json';
import { type SandboxRoom, seeded } from '../../sandboxRoom';
import { shoot } from './shoot';

const text = (body: string, more: Record<string, unknown> = {}) => ({ type: 'text', text: { body }, ...more });

/** What the operator sets in the page holds in the API, and what the API does shows in the page. */
export function operatorChecks(room: () => SandboxRoom): void {
	const page = () => room().page;
	const section = (name: string): Locator => page().getByTestId(`operator-${name}`);
	const open = async (name: string): Promise<Locator> => {
		await room().begin(`#/operator/${name}`);
		return section(name);
	};
	const soon = <T>(what: string, ask: () => Promise<T | undefined>): Promise<T> => waitUntil(what, ask, { timeoutMs: 15_000, everyMs: 50 });
	const refusal = (message: Record<string, unknown>): Promise<string> => room().send(message).then(() => 'accepted', (error: Error) => error.message);

	it('approve a template, which can then be sent', async () => {
		const delay = { type: 'template', template: { name: 'delivery_delay', language: { code: 'en_US' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'D-310' }, { type: 'text', text: 'Monday' }] }] } };
		const main = await open('templates');
		expect(await refusal(delay)).toContain('132');
		const card = main.getByTestId('template-500111222333405');
		await card.getByTestId('approve').click();
		await card.getByTestId('template-status').getByText('APPROVED').waitFor();
		expect(await refusal(delay)).toBe('accepted');
		await shoot(page(), page().locator('body'), 'operator-templates');
	});

	it('reject a template with a reason, which is told by webhook', async () => {
		const main = await open('templates');
		const card = main.getByTestId('template-500111222333405');
		await card.getByTestId('reject').click();
		await card.getByTestId('reject-reason').selectOption('TAG_CONTENT_MISMATCH');
		await card.getByTestId('reject-confirm').click();
		await card.getByTestId('template-status').getByText('REJECTED').waitFor();
		const { webhooks } = await room().sandbox.call<{ webhooks: Array<{ body: string }> }>('GET', '/sandbox/webhooks');
		const told = webhooks.map(({ body }) => JSON.parse(body).entry[0].changes[0]).filter(({ field }) => field === 'message_template_status_update');
		expect(told.map(({ value }: Json) => [value.event, value.reason])).toEqual([['REJECTED', 'TAG_CONTENT_MISMATCH']]);
	});

	it('pause and disable a template', async () => {
		const card = (await open('templates')).getByTestId('template-500111222333402');
		await card.getByTestId('pause').click();
		await card.getByTestId('template-status').getByText('PAUSED').waitFor();
		await card.getByTestId('disable').click();
		await card.getByTestId('template-status').getByText('DISABLED').waitFor();
	});

	it('lower a number’s throughput', async () => {
		const card = (await open('numbers')).getByTestId(`number-${seeded.phoneNumberId}`);
		await card.getByTestId('throughput').fill('1');
		await card.getByTestId('throughput').press('Enter');
		await card.getByText('of 1 messages').waitFor();
		await room().sandbox.call('POST', '/sandbox/clock', { frozen: true });
		expect([await refusal(text('one')), await refusal(text('two'))].join()).toContain('130429');
		await shoot(page(), page().locator('body'), 'operator-numbers');
	});

	it('see to whom a number owes quiet, and forgive it', async () => {
		const card = (await open('numbers')).getByTestId(`number-${seeded.phoneNumberId}`);
		await card.getByTestId('pair-burst').fill('2');
		await card.getByTestId('pair-burst').press('Enter');
		await soon('the pace', async () => (await room().sandbox.call<{ numbers: Json[] }>('GET', '/sandbox/numbers')).numbers.find(({ pairPace }) => pairPace.burst === 2));
		await room().send(text('one'));
		await room().send(text('two'));
		expect(await refusal(text('three'))).toContain('131056');
		await card.getByText('2 to +15550107701').waitFor();
		await card.getByTestId('forgive').click();
		await card.getByText('Owes nobody quiet.').waitFor();
		expect(await refusal(text('four'))).toBe('accepted');
	});

	it('change a number’s quality', async () => {
		const card = (await open('numbers')).getByTestId(`number-${seeded.phoneNumberId}`);
		await card.getByTestId('quality').selectOption('RED');
		await card.getByTestId('number-status').getByText('FLAGGED').waitFor();
	});

	it('switch the customer service window off', async () => {
		const rules = (await open('numbers')).getByTestId('rules');
		await rules.getByTestId('enforce-window').uncheck();
		await soon('the rule', async () => (await room().sandbox.call<{ settings: Json }>('GET', '/sandbox/settings')).settings.enforceWindow === false || undefined);
		await room().sandbox.call('POST', '/sandbox/clock', { advanceMs: 30 * 60 * 60 * 1_000 });
		const id = await room().send(text('any time'));
		await page().getByTestId('view-phones').click();
		await room().messageOn(seeded.ana, id).and(page().locator('[data-ticks="read"]')).waitFor();
	});

	it('take a phone off the network and bring it back', async () => {
		const card = (await open('people')).getByTestId(`habits-${seeded.ana}`);
		await shoot(page(), page().locator('body'), 'operator-people');
		await card.getByTestId('online').uncheck();
		await soon('the habit', async () => (await room().sandbox.call<{ people: Json[] }>('GET', '/sandbox/people')).people.find(({ online }) => !online));
		await room().send(text('later'));
		await soon('sent', async () => room().callback.statuses().includes('sent') || undefined);
		expect(room().callback.statuses()).not.toContain('delivered');
		await card.getByTestId('online').check();
		await soon('delivered', async () => room().callback.statuses().includes('delivered') || undefined);
	});

	it('give somebody new a phone', async () => {
		const main = await open('people');
		await main.getByTestId('new-name').fill('Marta Lopes');
		await main.getByTestId('new-number').fill('+1 555 010 7703');
		await main.getByTestId('new-add').click();
		await main.getByTestId('habits-15550107703').waitFor();
		await page().getByTestId('view-phones').click();
		const id = await room().send(text('Welcome', { to: '+15550107703' }));
		await room().messageOn('15550107703', id).and(page().locator('[data-ticks="read"]')).waitFor();
		await shoot(page(), page().locator('body'), 'phones-three');
	});

	it('switch a fault on with share and seed, and see what it strikes', async () => {
		const main = await open('faults');
		await main.getByTestId('fault-kind').selectOption('serverError');
		await main.getByTestId('fault-share').fill('50');
		await main.getByTestId('fault-seed').fill('7');
		await main.getByTestId('fault-seed').press('Tab');
		await main.getByTestId('fault-recipient').selectOption(seeded.ana);
		await main.getByTestId('fault-on').click();
		const line = main.getByTestId('fault-serverError');
		await line.getByText('50 % · seed 7').waitFor();
		const fates = async (): Promise<string> => {
			const seen: string[] = [];
			for (let count = 0; count < 12; count += 1) seen.push((await refusal(text(`${count}`))) === 'accepted' ? 'a' : 'r');
			return seen.join('');
		};
		const first = await fates();
		expect(first).toMatch(/a/);
		expect(first).toMatch(/r/);
		await line.getByText(`Struck ${first.split('r').length - 1} of 12`).waitFor();
		await shoot(page(), page().locator('body'), 'operator-faults');
		await line.getByTestId('fault-off').click();
		await main.getByText('Everything works.').waitFor();
		expect(await refusal(text('again'))).toBe('accepted');
	});

	it('end a fault after a number of strikes, and delay what waits', async () => {
		const main = await open('faults');
		await main.getByTestId('fault-kind').selectOption('webhookDelayed');
		await main.getByTestId('fault-delay').fill('3600000');
		await main.getByTestId('fault-delay').press('Tab');
		await main.getByTestId('fault-count').fill('1');
		await main.getByTestId('fault-count').press('Tab');
		await main.getByTestId('fault-on').click();
		const { faults } = await soon('the fault', async () => {
			const answer = await room().sandbox.call<{ faults: Json[] }>('GET', '/sandbox/faults');
			return answer.faults.length > 0 ? answer : undefined;
		});
		expect(faults[0]).toMatchObject({ kind: 'webhookDelayed', delayMs: 3_600_000, count: 1 });
		await main.getByTestId('faults-off').click();
		await main.getByText('Everything works.').waitFor();
	});

	it('move the clock by 25 hours, and the window closes', async () => {
		const main = await open('clock');
		await main.getByTestId('advance-90000000').click();
		await main.getByText('1 d 1 h ahead of').or(main.getByText('25 h ahead of')).first().waitFor();
		await shoot(page(), page().locator('body'), 'operator-clock');
		await page().getByTestId('sandbox-clock').waitFor();
		await page().getByTestId('view-phones').click();
		await page().getByTestId(`phone-${seeded.ana}`).getByTestId('window').getByText('Window closed').waitFor();
		const id = await room().send(text('too late'));
		await room().messageOn(seeded.ana, id).and(page().locator('[data-ticks="failed"]')).waitFor();
	});

	it('stop the clock, set it, and bring it back', async () => {
		const main = await open('clock');
		await main.getByTestId('clock-frozen').check();
		await soon('a clock that stands', async () => (await room().sandbox.call<Json>('GET', '/sandbox/clock')).frozen || undefined);
		await main.getByTestId('clock-set').fill('2030-05-31T10:15');
		await main.getByTestId('clock-set-go').click();
		const clock = await soon('the instant', async () => {
			const read = await room().sandbox.call<Json>('GET', '/sandbox/clock');
			return read.now > Date.UTC(2030, 0) ? read : undefined;
		});
		expect(clock).toEqual({ now: new Date('2030-05-31T10:15').getTime(), iso: expect.any(String), frozen: true });
		await main.getByTestId('clock-now').getByText('2030').waitFor();
		await main.getByTestId('clock-back').click();
		await main.getByText('The same as this machine’s.').waitFor();
	});

	it('see a clock that stands, also after loading the page again', async () => {
		const main = await open('clock');
		await room().sandbox.call('POST', '/sandbox/clock', { setTo: '2030-05-31T10:15:00Z', frozen: true });
		await main.getByText('ahead of this machine’s').waitFor();
		await page().reload();
		await page().locator('[data-testid="clock-frozen"]:checked').waitFor();
		await main.getByTestId('clock-now').getByText(/2030.*:15:00/).waitFor();
	});

	it('send any event, with a signature of their choice', async () => {
		const main = await open('events');
		await main.getByTestId('event-name').selectOption('message-order');
		await main.getByTestId('event-preview').getByText('product_items').first().waitFor();
		await main.getByTestId('event-about').selectOption(seeded.rui);
		await main.getByTestId('event-preview').getByText('Rui Costa').waitFor();
		await main.getByTestId('event-signature').selectOption('wrong');
		await main.getByTestId('event-send').click();
		await main.getByTestId('event-outcome').getByText('Delivered (200)').waitFor();
		const received = room().callback.received.findLast(({ value }) => value?.messages);
		expect(received?.value.messages[0]).toMatchObject({ type: 'order', from: seeded.rui });
		const signature = `sha256=${createHmac('sha256', 'sandbox-app-secret').update(received?.raw ?? '').digest('hex')}`;
		expect(received?.headers['x-hub-signature-256']).toMatch(/^sha256=[0-9a-f]{64}$/);
		expect(received?.headers['x-hub-signature-256']).not.toBe(signature);
		await shoot(page(), page().locator('body'), 'operator-events');
	});

	it('lower how many people a portfolio may write to', async () => {
		const main = await open('numbers');
		await main.getByTestId('messaging-limit').selectOption('TIER_50');
		await main.getByText('of 50 people').waitFor();
	});

	it('save a snapshot, restore it and delete it', async () => {
		const main = await open('snapshots');
		await room().sandbox.say(seeded.ana, 'before');
		await main.getByTestId('snapshot-name').fill('Two people, one message');
		await main.getByTestId('snapshot-save').click();
		const line = main.getByTestId('snapshot').filter({ hasText: 'Two people, one message' });
		await line.waitFor();
		await room().sandbox.say(seeded.ana, 'after');
		await shoot(page(), page().locator('body'), 'operator-snapshots');
		await line.getByTestId('snapshot-restore').click();
		await line.getByText('The sandbox is as it was then.').waitFor();
		await page().getByTestId('view-phones').click();
		const phone = page().getByTestId(`phone-${seeded.ana}`);
		await phone.getByText('before').waitFor();
		await phone.getByText('after').waitFor({ state: 'detached' });
		expect(await phone.getByTestId('message').count()).toBe(1);
		await page().goBack();
		await line.getByTestId('snapshot-delete').click();
		await line.waitFor({ state: 'detached' });
	});

	it('read the ledger', async () => {
		const main = await open('ledger');
		await room().send(text('Cold room 2', { biz_opaque_callback_data: 'INC-318' }));
		await room().send(text('Cold room 2', { biz_opaque_callback_data: 'INC-318' }));
		await refusal({ type: 'template', template: { name: 'nothing_like_it', language: { code: 'en_US' } } });
		const figures = main.getByTestId('figures');
		await figures.getByText('1 × 132001').waitFor();
		expect((await figures.innerText()).replace(/\s+/g, ' ')).toBe('Accepted 2 Refused 1 1 × 132001 Different callback data 1 Accepted more than once 1');
		await main.getByTestId('ledger').getByText('INC-318').nth(1).waitFor();
		await shoot(page(), page().locator('body'), 'operator-ledger');
	});

	it('reset, after a second question', async () => {
		const main = await open('snapshots');
		await room().send(text('to be forgotten'));
		await main.getByTestId('reset-ask').click();
		expect((await room().sandbox.sent()).length).toBe(1);
		await main.getByTestId('reset-confirm').click();
		await main.getByText('The sandbox is as new.').waitFor();
		expect((await room().sandbox.sent()).length).toBe(0);
	});
}
