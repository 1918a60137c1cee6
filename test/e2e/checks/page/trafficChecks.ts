import type { Locator } from 'playwright-core';
import { createHmac } from 'node:crypto';
import { type SandboxRoom, seeded } from '../../sandboxRoom';
import { shoot } from './shoot';

/** The journal on the operator's side: requests, webhooks, and why something was refused. */
export function trafficChecks(room: () => SandboxRoom): void {
	const page = () => room().page;
	const main = (): Locator => page().getByTestId('operator-traffic');
	const line = (words: string): Locator => main().getByTestId('exchanges').getByRole('button').filter({ hasText: words }).first();
	const detail = (): Locator => main().getByTestId('exchange-detail');

	beforeEach(async () => await room().begin('#/operator/traffic'));

	it('a request as it arrives, with its body', async () => {
		await room().send({ type: 'text', text: { body: 'Cold room 2' }, biz_opaque_callback_data: 'INC-318' });
		await line('Send text to +15550107701').click();
		const words = await detail().innerText();
		expect(words).toContain('POST /v25.0/300111222333444/messages');
		expect(words).toContain('"body": "Cold room 2"');
		expect(words).toContain('"biz_opaque_callback_data": "INC-318"');
		await detail().locator('.pill').getByText('200').waitFor();
		expect(words).not.toContain(seeded.token);
		await shoot(page(), page().locator('body'), 'operator-traffic');
	});

	it('why a request was refused', async () => {
		await room().send({ type: 'template', template: { name: 'nothing_like_it', language: { code: 'en_US' } } }).catch(() => undefined);
		await line('Send template nothing_like_it').getByText('132001').waitFor();
		await line('Send template nothing_like_it').getByText('404').waitFor();
	});

	it('a webhook with its body, its answer and its signature', async () => {
		await room().sandbox.say(seeded.ana, 'On my way');
		await line('Message text from 15550107701').click();
		await detail().getByText('HTTP 200').waitFor();
		const received = room().callback.received.findLast(({ value }) => value?.messages);
		const signature = `sha256=${createHmac('sha256', 'sandbox-app-secret').update(received?.raw ?? '').digest('hex')}`;
		expect(received?.headers['x-hub-signature-256']).toBe(signature);
		const words = await detail().innerText();
		expect(words).toContain(signature);
		expect(words).toContain('"body": "On my way"');
		expect(words).toContain(room().callback.url);
	});

	it('a webhook that was not taken, and when it is repeated', async () => {
		room().callback.answers.push(503);
		await room().sandbox.say(seeded.ana, 'Hello');
		await line('Message text from 15550107701').getByText('The callback answered 503; only 200 counts').waitFor();
	});

	it('what another fault has struck', async () => {
		await room().sandbox.call('POST', '/sandbox/faults', { kind: 'answerLost' });
		await room().send({ type: 'text', text: { body: 'lost' } }).catch(() => undefined);
		await line('No answer').getByText('Fault: answerLost').waitFor();
	});

	it('only what fits the filter', async () => {
		await room().send({ type: 'text', text: { body: 'first' } });
		await room().send({ type: 'text', text: { body: 'second' } });
		await line('Receipt delivered').waitFor();
		await main().getByTestId('exchange-request').nth(1).waitFor();
		await main().getByTestId('filter-request').click();
		expect(await main().getByTestId('exchange-webhook').count()).toBe(0);
		await main().getByTestId('filter-words').fill('second');
		expect(await main().getByTestId('exchange-request').count()).toBe(1);
		await main().getByTestId('filter-wrong').click();
		await main().getByText('Nothing fits the filter.').waitFor();
	});

	it('nothing after a reset', async () => {
		await room().send({ type: 'text', text: { body: 'gone' } });
		await line('Send text').waitFor();
		await room().sandbox.call('POST', '/sandbox/reset');
		await main().getByText('Nothing yet.').waitFor();
	});
}
