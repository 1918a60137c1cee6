import type { Locator } from 'playwright-core';
import { waitUntil } from '../../../../dev/waitUntil';
import { sampleOf } from '../../../../sandbox/media/samples';
import type { Json } from '../../../sandbox/given/json';
import { drawFiles } from '../../messages/drawFiles';
import { type SandboxRoom, seeded } from '../../sandboxRoom';
import { shoot } from './shoot';

const buttons = {
	type: 'interactive',
	interactive: {
		type: 'button',
		body: { text: 'Cold room 2 is at 9 °C. Who goes?' },
		action: { buttons: [{ type: 'reply', reply: { id: 'take', title: 'I take it' } }, { type: 'reply', reply: { id: 'pass', title: 'Pass it on' } }] },
	},
};
const list = {
	type: 'interactive',
	interactive: {
		type: 'list',
		body: { text: 'When may we come?' },
		action: {
			button: 'Choose a slot',
			sections: [
				{ title: 'Tuesday', rows: [{ id: 'tue-am', title: '08:00 to 12:00', description: 'Gate B' }] },
				{ title: 'Wednesday', rows: [{ id: 'wed-am', title: '08:00 to 12:00' }] },
			],
		},
	},
};
const flow = {
	type: 'interactive',
	interactive: { type: 'flow', body: { text: 'Report it' }, action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Open', flow_token: 't-77' } } },
};
const askPlace = { type: 'interactive', interactive: { type: 'location_request_message', body: { text: 'Where?' }, action: { name: 'send_location' } } };

/** What a person does on their phone reaches the business by webhook, and stands on the phone. */
export function personChecks(room: () => SandboxRoom): void {
	const page = () => room().page;
	const phone = (waId = seeded.ana): Locator => page().getByTestId(`phone-${waId}`);
	const arrived = async (message: Record<string, unknown>): Promise<Locator> => {
		const row = room().messageOn(seeded.ana, await room().send(message));
		await row.and(page().locator('[data-ticks="delivered"], [data-ticks="read"]')).waitFor();
		return row;
	};
	/** The newest message of this type that the business has heard. */
	const heard = (type: string): Promise<Json> =>
		waitUntil(
			`a webhook of type ${type}`,
			async () => room().callback.received.flatMap(({ value }) => value?.messages ?? []).findLast((message: Json) => message.type === type),
			{ timeoutMs: 15_000, everyMs: 20 },
		);
	const openMenu = async (row: Locator): Promise<void> => {
		await row.hover();
		await row.getByTestId('menu-open').click();
		await row.getByTestId('menu').waitFor();
	};
	const attach = async (tile: string): Promise<Locator> => {
		await phone().getByTestId('attach-open').click();
		return phone().getByTestId(tile);
	};
	const own = (type: string): Locator => phone().locator(`.row-own[data-type="${type}"]`).last();

	beforeEach(async () => await room().begin());

	it('write with Enter, and start a new line with Shift and Enter', async () => {
		const input = phone().getByTestId('reply-input');
		await input.click();
		await page().keyboard.type('On my way');
		await page().keyboard.press('Shift+Enter');
		await page().keyboard.type('10 minutes');
		await page().keyboard.press('Enter');
		expect((await heard('text')).text.body).toBe('On my way\n10 minutes');
		await own('text').getByText('On my way').waitFor();
		expect(await input.inputValue()).toBe('');
		await phone().getByTestId('typing').waitFor({ state: 'detached' });
	});

	it('tap a button, and see the answer with its question', async () => {
		const row = await arrived(buttons);
		await row.getByTestId('button-take').click();
		expect((await heard('interactive')).interactive.button_reply).toEqual({ id: 'take', title: 'I take it' });
		await own('interactive').getByText('Cold room 2 is at 9 °C').waitFor();
		await shoot(page(), phone(), 'phone-tapped');
	});

	it('choose a row in a sheet by keyboard alone', async () => {
		const row = await arrived(list);
		await row.getByRole('button', { name: 'Choose a slot' }).focus();
		await page().keyboard.press('Enter');
		await phone().getByTestId('sheet').waitFor();
		await shoot(page(), phone(), 'phone-list-sheet');
		await page().keyboard.press('Space');
		await page().keyboard.press('ArrowDown');
		await page().keyboard.press('Enter');
		expect((await heard('interactive')).interactive.list_reply).toEqual({ id: 'wed-am', title: '08:00 to 12:00' });
		await phone().getByTestId('sheet').waitFor({ state: 'detached' });
		await row.getByRole('button', { name: 'Choose a slot' }).and(page().locator(':focus')).waitFor();
	});

	it('leave a sheet with Escape, and nothing is sent', async () => {
		const row = await arrived(list);
		await row.getByRole('button', { name: 'Choose a slot' }).click();
		await phone().getByTestId('sheet').waitFor();
		await page().keyboard.press('Escape');
		await phone().getByTestId('sheet').waitFor({ state: 'detached' });
		expect(await phone().locator('.row-own').count()).toBe(0);
	});

	it('fill in a flow', async () => {
		const row = await arrived(flow);
		await row.getByRole('button', { name: 'Open' }).click();
		const field = phone().getByTestId('sheet').locator('input').first();
		await field.fill('Door 4 is open');
		await shoot(page(), phone(), 'phone-flow-sheet');
		await phone().getByTestId('sheet-send').click();
		const answer = JSON.parse((await heard('interactive')).interactive.nfm_reply.response_json);
		expect(answer.flow_token).toBe('t-77');
		expect(Object.values(answer)).toContain('Door 4 is open');
	});

	it('send the place that was asked for', async () => {
		const row = await arrived(askPlace);
		await row.getByRole('button', { name: 'Send location' }).click();
		expect((await heard('location')).location.latitude).toEqual(expect.any(Number));
		await own('location').getByTestId('location').waitFor();
	});

	it('react, see it on the bubble, and take it back', async () => {
		const row = await arrived(buttons);
		await openMenu(row);
		await shoot(page(), phone(), 'phone-menu');
		await row.getByTestId('react-👍').click();
		expect((await heard('reaction')).reaction.emoji).toBe('👍');
		await row.getByTestId('reactions').waitFor();
		await openMenu(row);
		await row.getByTestId('react-👍').click();
		await row.getByTestId('reactions').waitFor({ state: 'detached' });
	});

	it('answer a message, which is quoted', async () => {
		const row = await arrived({ type: 'text', text: { body: 'Which gate?' } });
		await openMenu(row);
		await row.getByRole('button', { name: 'Reply' }).click();
		await phone().getByTestId('intent').getByText('Which gate?').waitFor();
		await page().keyboard.type('Gate B');
		await page().keyboard.press('Enter');
		const message = await heard('text');
		expect(message.context.id).toBe(await row.getAttribute('data-wamid'));
		await own('text').locator('blockquote').getByText('Which gate?').waitFor();
		await phone().getByTestId('intent').waitFor({ state: 'detached' });
	});

	it('edit a text', async () => {
		await room().sandbox.say(seeded.ana, 'On Tusday');
		await openMenu(own('text'));
		await own('text').getByRole('button', { name: 'Edit' }).click();
		await phone().getByTestId('intent').waitFor();
		await phone().getByTestId('reply-input').fill('On Tuesday');
		await phone().getByTestId('reply-send').click();
		expect((await heard('edit')).edit.message.text.body).toBe('On Tuesday');
		await own('text').getByText('Edited').waitFor();
		expect(await phone().locator('.row').count()).toBe(1);
	});

	it('delete a message for everyone', async () => {
		await room().sandbox.say(seeded.ana, 'Forget this');
		const id = (await own('text').getAttribute('data-wamid')) ?? '';
		await openMenu(own('text'));
		await own('text').getByRole('button', { name: 'Delete for everyone' }).click();
		expect((await heard('revoke')).revoke.original_message_id).toBe(id);
		await own('text').getByText('You deleted this message').waitFor();
		expect(await phone().innerText()).not.toContain('Forget this');
		await shoot(page(), phone(), 'phone-deleted');
	});

	it('send a photo, a film, a sound, a sticker and a document of their own', async () => {
		const { photo, film, voice, sticker } = await drawFiles(page());
		const files = [
			{ tile: 'attach-picture', type: 'image', file: { name: 'pallet.jpg', mimeType: 'image/jpeg', buffer: photo } },
			{ tile: 'attach-picture', type: 'video', file: { name: 'leak.mp4', mimeType: 'video/mp4', buffer: film } },
			{ tile: 'attach-audio', type: 'audio', file: { name: 'noise.m4a', mimeType: 'audio/mp4', buffer: voice } },
			{ tile: 'attach-sticker', type: 'sticker', file: { name: 'smile.webp', mimeType: 'image/webp', buffer: sticker } },
			{ tile: 'attach-document', type: 'document', file: { name: 'Delivery note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') } },
		];
		for (const { tile, type, file } of files) {
			await (await attach(tile)).setInputFiles(file);
			expect((await heard(type))[type].mime_type).toBe(file.mimeType);
			await own(type).waitFor();
		}
		await own('image').getByTestId('media-image').evaluate((image: { decode(): Promise<void> }) => image.decode());
		await own('document').getByText('Delivery note.pdf').waitFor();
		await shoot(page(), phone(), 'phone-own-files');
	});

	it('send samples without files of their own', async () => {
		await shootMenu();
		await (await attach('attach-sample-picture')).click();
		expect((await heard('image')).image.mime_type).toBe('image/png');
		await (await attach('attach-sample-document')).click();
		expect((await heard('document')).document.filename).toBe('Delivery note.pdf');

		async function shootMenu(): Promise<void> {
			await phone().getByTestId('attach-open').click();
			await phone().getByTestId('attach-menu').waitFor();
			await shoot(page(), phone(), 'phone-attach-menu');
			await page().keyboard.press('Escape');
			await phone().getByTestId('attach-menu').waitFor({ state: 'detached' });
		}
	});

	it('record a voice message', async () => {
		await phone().getByTestId('voice').click();
		await phone().getByTestId('recording').getByText('0:01').waitFor();
		await phone().getByTestId('voice-send').click();
		const { audio } = await heard('audio');
		expect(audio.voice).toBe(true);
		// Chromium records MP4; real phones and Firefox send Ogg.
		expect(audio.mime_type).toMatch(/^audio\/(mp4|ogg)/);
		await own('audio').getByTestId('play').waitFor();
	});

	it('share a location and a contact', async () => {
		await (await attach('attach-location')).click();
		await phone().getByRole('button', { name: 'Warehouse 4, gate B' }).click();
		await shoot(page(), phone(), 'phone-location-sheet');
		await phone().getByTestId('sheet-send').click();
		expect((await heard('location')).location).toEqual({ latitude: 51.9496, longitude: 4.1453, name: 'Warehouse 4, gate B', address: 'Port of Rotterdam' });
		await (await attach('attach-contact')).click();
		await phone().getByTestId('contact-name').fill('Marta Lopes');
		await phone().getByTestId('contact-phone').fill('+1 555 010 7799');
		await phone().getByTestId('sheet-send').click();
		expect((await heard('contacts')).contacts[0].name).toMatchObject({ formatted_name: 'Marta Lopes', first_name: 'Marta', last_name: 'Lopes' });
		await own('contacts').getByText('Marta Lopes').waitFor();
	});

	it('play a voice note, which the business hears as played', async () => {
		const row = await arrived({ type: 'audio', audio: { id: await room().upload(sampleOf('audio')?.bytes ?? Buffer.alloc(0), 'audio/ogg; codecs=opus'), voice: true } });
		await row.getByTestId('play').click();
		await row.and(page().locator('[data-ticks="played"]')).waitFor();
	});

	it('block the business and let it write again', async () => {
		await phone().getByTestId('chat-settings').click();
		await shoot(page(), phone(), 'phone-settings');
		await phone().getByTestId('setting-block').check();
		await page().keyboard.press('Escape');
		await phone().getByTestId('blocked').waitFor();
		const row = room().messageOn(seeded.ana, await room().send({ type: 'text', text: { body: 'hello?' } }));
		await row.and(page().locator('[data-ticks="failed"]')).waitFor();
		expect(await row.innerText()).toContain('131026');
		await phone().getByTestId('unblock').click();
		await phone().getByTestId('reply-input').waitFor();
		await arrived({ type: 'text', text: { body: 'hello again' } });
	});

	it('stop marketing and resume it, which the business is told', async () => {
		await phone().getByTestId('chat-settings').click();
		await phone().getByTestId('setting-marketing').uncheck();
		const told = () => room().callback.received.flatMap(({ value }) => value?.user_preferences ?? []).map(({ value }: Json) => value);
		await waitUntil('the preference', async () => told().includes('stop') || undefined, { timeoutMs: 15_000, everyMs: 20 });
		await phone().getByTestId('setting-marketing').check();
		await waitUntil('the preference', async () => told().includes('resume') || undefined, { timeoutMs: 15_000, everyMs: 20 });
	});

	it('turn read receipts off, and stay unread for the business', async () => {
		await phone().getByTestId('chat-settings').click();
		await phone().getByTestId('setting-receipts').uncheck();
		await page().keyboard.press('Escape');
		await room().send({ type: 'text', text: { body: 'seen?' } });
		await phone().getByTestId('reply-input').fill('I have seen it');
		await page().keyboard.press('Enter');
		await heard('text');
		await waitUntil('delivered', async () => room().callback.statuses().includes('delivered') || undefined, { timeoutMs: 15_000, everyMs: 20 });
		expect(room().callback.statuses()).not.toContain('read');
	});

	it('hide the number', async () => {
		await phone().getByTestId('chat-settings').click();
		await phone().getByTestId('setting-hide').check();
		await page().keyboard.press('Escape');
		await waitUntil(
			'the habit',
			async () => (await room().sandbox.call<{ people: Json[] }>('GET', '/sandbox/people')).people.find(({ waId, hidesNumber }) => waId === seeded.ana && hidesNumber),
			{ timeoutMs: 15_000, everyMs: 20 },
		);
	});

	it('see that the business types', async () => {
		await room().sandbox.say(seeded.ana, 'Anybody there?');
		const id = (await own('text').getAttribute('data-wamid')) ?? '';
		await room().send({ to: undefined, status: 'read', message_id: id, typing_indicator: { type: 'text' } });
		await phone().getByTestId('typing').waitFor();
		await phone().getByText('typing …').waitFor();
		await own('text').and(page().locator('[data-ticks="read"]')).waitFor();
		await shoot(page(), phone(), 'phone-typing');
		await arrived({ type: 'text', text: { body: 'Yes' } });
		await phone().getByTestId('typing').waitFor({ state: 'detached' });
	});

	it('close the chat, see what waits, and read it by opening the chat', async () => {
		await phone().getByTestId('chat-close').click();
		const id = await room().send({ type: 'text', text: { body: 'A *first* one' } });
		await phone().getByTestId('unread').getByText('1').waitFor();
		expect(await phone().innerText()).toContain('A first one');
		await shoot(page(), phone(), 'phone-chats');
		expect(room().callback.statuses()).not.toContain('read');
		await phone().getByTestId(`chat-${seeded.phoneNumberId}`).click();
		await room().messageOn(seeded.ana, id).and(page().locator('[data-ticks="read"]')).waitFor();
	});

	it('keep what could not be sent, and say why', async () => {
		await phone().getByTestId('reply-input').fill('x'.repeat(70_000));
		await phone().getByTestId('reply-send').click();
		await phone().getByRole('alert').waitFor();
		expect((await phone().getByTestId('reply-input').inputValue()).length).toBe(70_000);
	});

	it('have a phone beside the other one', async () => {
		await room().sandbox.say(seeded.rui, 'Rui here');
		await phone(seeded.rui).getByText('Rui here').waitFor();
		expect(await phone(seeded.ana).innerText()).not.toContain('Rui here');
	});
}
