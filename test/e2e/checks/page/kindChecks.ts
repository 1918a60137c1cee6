import type { Locator } from 'playwright-core';
import { drawFiles } from '../../messages/drawFiles';
import { everyKind, type KnownMessage } from '../../messages/everyKind';
import { uploadFiles } from '../../messages/uploadFiles';
import { type SandboxRoom, seeded } from '../../sandboxRoom';
import { shoot } from './shoot';

// The names are needed before there are files.
const names = everyKind({ photo: '', secondPhoto: '', sticker: '', film: '', voice: '', voiceNote: '', pdf: '' }).map(({ name }) => name);

/** Each kind arrives on the phone with its words and its parts; pictures of all of them are taken. */
export function kindChecks(room: () => SandboxRoom): void {
	let kinds: KnownMessage[] = [];

	beforeAll(async () => {
		await room().begin();
		// More messages to one person than WhatsApp takes at once.
		await room().sandbox.call('PATCH', '/sandbox/settings', { enforceLimits: false });
		kinds = everyKind(await uploadFiles(room(), await drawFiles(room().page)));
	}, 60_000);

	const arrive = async (name: string): Promise<{ row: Locator; kind: KnownMessage }> => {
		const kind = kinds.find((known) => known.name === name);
		if (!kind) throw new Error(`There is no kind ${name}`);
		const row = room().messageOn(seeded.ana, await room().send(kind.message));
		await row.and(room().page.locator('[data-ticks="delivered"], [data-ticks="read"]')).waitFor();
		return { row, kind };
	};

	it.each(names)('%s', async (name) => {
		const { row, kind } = await arrive(name);
		const words = await row.innerText();
		for (const part of kind.shows) expect(words).toContain(part);
		for (const picture of await row.getByTestId('media-image').all()) {
			// A picture that is out of sight at the end of a carousel is loaded too.
			await picture.evaluate((image: { decode(): Promise<void> }) => image.decode());
		}
		expect(await row.getByTestId('media-frame').count()).toBe(0);
		await row.and(room().page.locator('[data-ticks="read"]')).waitFor();
		await shoot(room().page, room().page.getByTestId(`phone-${seeded.ana}`), `phone-${name}`);
	});

	it('the marks of a text', async () => {
		const { row } = await arrive('text');
		expect(await row.locator('.body strong').innerText()).toBe('SO-1042');
		expect(await row.locator('.body em').innerText()).toBe('Porto');
		expect(await row.locator('.body s').innerText()).toBe('Bay 3');
		expect(await row.locator('.body code').innerText()).toBe('7Q-118');
		expect(await row.locator('.body a').getAttribute('href')).toBe('https://ferrow.example/t/SO-1042');
	});

	it('a film that plays, a sound with its length and its loudness', async () => {
		const { row: film } = await arrive('video');
		const video = film.getByTestId('media-video');
		await video.evaluate((element: { play(): Promise<void>; pause(): void }) => element.play().then(() => element.pause()));
		const { row: sound } = await arrive('audio');
		await sound.getByText(/^0:[0-5][1-9]$/).waitFor();
		const heights = await sound.locator('.sound-bars span').evaluateAll((bars: Array<{ clientHeight: number }>) => bars.map(({ clientHeight }) => clientHeight));
		expect(Math.max(...heights)).toBeGreaterThan(Math.min(...heights) * 2);
	});

	it('a picture on the whole screen, which Escape closes', async () => {
		const { row } = await arrive('image');
		await row.getByRole('button', { name: 'show it large' }).click();
		const view = room().page.getByTestId('picture-view');
		await view.waitFor();
		await shoot(room().page, room().page.getByTestId(`phone-${seeded.ana}`), 'phone-picture-view');
		await room().page.keyboard.press('Escape');
		await view.waitFor({ state: 'detached' });
		await row.getByRole('button', { name: 'show it large' }).and(room().page.locator(':focus')).waitFor();
	});

	it('a link of a file on another site as a frame, and asks nobody for it', async () => {
		const id = await room().send({ type: 'image', image: { link: 'https://ferrow.example/far.jpg' } });
		const frame = room().messageOn(seeded.ana, id).getByTestId('media-frame');
		expect(await frame.innerText()).toContain('ferrow.example/far.jpg');
	});

	it('a failure with its code and its reason', async () => {
		await room().sandbox.call('POST', '/sandbox/clock', { advanceMs: 25 * 60 * 60 * 1_000 });
		const row = room().messageOn(seeded.ana, await room().send({ type: 'text', text: { body: 'too late' } }));
		await row.and(room().page.locator('[data-ticks="failed"]')).waitFor();
		expect(await row.innerText()).toContain('131047');
		await shoot(room().page, room().page.getByTestId(`phone-${seeded.ana}`), 'phone-failed');
	});

	it('the newest messages of a long chat, and the earlier ones when asked', async () => {
		await room().begin();
		await room().sandbox.call('PATCH', '/sandbox/settings', { enforceLimits: false });
		for (let count = 1; count <= 125; count += 1) await room().send({ type: 'text', text: { body: `Message ${count}.` } });
		const phone = room().page.getByTestId(`phone-${seeded.ana}`);
		await phone.getByText('Message 125.').waitFor();
		await phone.getByText('Message 5.').waitFor({ state: 'detached' });
		expect(await phone.getByTestId('message').count()).toBe(120);
		await phone.getByTestId('earlier').getByText('5 earlier messages').click();
		await phone.getByText('Message 1.', { exact: true }).waitFor();
		expect(await phone.getByTestId('message').count()).toBe(125);
		expect(await phone.getByTestId('earlier').count()).toBe(0);
	});

	it('text that would be markup as the text that it is', async () => {
		await room().begin();
		const body = '<img src=x onerror="document.title=1"> *<b>bold</b>*';
		const row = room().messageOn(seeded.ana, await room().send({ type: 'text', text: { body } }));
		expect(await row.locator('.body').innerText()).toBe('<img src=x onerror="document.title=1"> <b>bold</b>');
		expect(await row.locator('img, b').count()).toBe(0);
	});
}
