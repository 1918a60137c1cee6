import { type SandboxRoom, seeded } from '../../sandboxRoom';
import { shoot } from './shoot';
import { views } from './views';

const WIDTH = 360;

/** The page in the browser of a phone, and its colours. */
export function narrowChecks(room: () => SandboxRoom): void {
	const page = () => room().page;

	beforeAll(async () => await page().setViewportSize({ width: WIDTH, height: 740 }));
	afterAll(async () => await page().setViewportSize({ width: 1440, height: 900 }));

	it.each(views)('nothing of $name stands beside the screen', async ({ name, address, part }) => {
		await room().begin(address);
		await room().fill();
		await room().send({ type: 'text', text: { body: `A word that is longer than any screen: ${'x'.repeat(90)}` }, biz_opaque_callback_data: 'y'.repeat(60) });
		await page().getByTestId(part).first().waitFor();
		expect(await page().evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
		await shoot(page(), page().locator('body'), `narrow-${name}`);
	});

	it('shows one phone, and the others by a tap', async () => {
		await room().begin();
		await page().getByTestId(`phone-${seeded.ana}`).waitFor();
		expect(await page().getByTestId(`phone-${seeded.rui}`).count()).toBe(0);
		await room().sandbox.say(seeded.rui, 'Rui here');
		await room().send({ type: 'text', text: { body: 'for Rui' }, to: `+${seeded.rui}` });
		const chooser = page().getByTestId(`person-${seeded.rui}`);
		await chooser.getByTestId('unread').getByText('1').waitFor();
		await chooser.click();
		await page().getByTestId(`phone-${seeded.rui}`).getByText('for Rui').waitFor();
	});

	it('opens the detail of a request over the list', async () => {
		await room().begin('#/operator/traffic');
		await room().send({ type: 'text', text: { body: 'look' } });
		await page().getByTestId('exchange-request').first().click();
		await page().getByTestId('exchange-detail').getByRole('button', { name: 'Close the detail' }).click();
		await page().getByTestId('exchange-detail').waitFor({ state: 'detached' });
	});

	it('keeps the colours that were chosen', async () => {
		await room().begin();
		const background = () => page().evaluate<string>("getComputedStyle(document.querySelector('.log-wall')).backgroundColor");
		await page().emulateMedia({ colorScheme: 'light' });
		const light = await background();
		await page().getByTestId('theme').click();
		await page().getByTestId('theme').click();
		await page().getByTestId('theme').getByText('Colours: dark').waitFor({ state: 'attached' });
		const dark = await background();
		expect(dark).not.toBe(light);
		await page().reload();
		await page().getByTestId(`phone-${seeded.ana}`).waitFor();
		expect(await background()).toBe(dark);
		await page().getByTestId('theme').click();
		await page().getByTestId('theme').getByText('Colours: as the system').waitFor({ state: 'attached' });
		expect(await background()).toBe(light);
	});
}
