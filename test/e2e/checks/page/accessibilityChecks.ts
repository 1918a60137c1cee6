import { readFile } from 'node:fs/promises';
import { drawFiles } from '../../messages/drawFiles';
import { everyKind } from '../../messages/everyKind';
import { uploadFiles } from '../../messages/uploadFiles';
import { type SandboxRoom, seeded } from '../../sandboxRoom';
import { views } from './views';

interface Finding {
	id: string;
	impact: string;
	help: string;
	nodes: Array<{ target: string[]; failureSummary: string }>;
}

/** No serious or critical finding of axe in any view, in light and in dark. */
export function accessibilityChecks(room: () => SandboxRoom): void {
	const page = () => room().page;
	let axe = '';

	beforeAll(async () => {
		axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
	});

	const findings = async (): Promise<string[]> => {
		await page().evaluate(axe);
		// axe judges no colours on a gradient or a pattern.
		await page().evaluate("{ const flat = new CSSStyleSheet(); flat.replaceSync('body { background: var(--desk) !important } .log-wall::before { display: none } .screen { max-height: none }'); document.adoptedStyleSheets = [flat]; }");
		const { violations } = await page().evaluate<{ violations: Finding[] }>("axe.run(document, { resultTypes: ['violations'] })");
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`));
	};
	const expectNone = async (): Promise<void> => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			expect({ colorScheme, findings: await findings() }).toEqual({ colorScheme, findings: [] });
		}
	};

	it('the check finds what is wrong', async () => {
		await room().begin();
		await page().evaluate("document.querySelector('.owner').insertAdjacentHTML('beforeend', '<span id=faint>faint</span><img src=\"data:,\">')");
		await page().evaluate("document.querySelector('#faint').style.color = 'color-mix(in srgb, var(--text) 20%, var(--desk))'");
		const found = (await findings()).join();
		expect(found).toContain('image-alt');
		expect(found).toContain('color-contrast');
	});

	it('phones with every kind of message', async () => {
		await room().begin();
		await room().sandbox.call('PATCH', '/sandbox/settings', { enforceLimits: false });
		for (const { message } of everyKind(await uploadFiles(room(), await drawFiles(page())))) await room().send(message);
		await room().sandbox.say(seeded.ana, 'An answer');
		await page().getByTestId(`phone-${seeded.ana}`).getByText('An answer').waitFor();
		// axe judges only what can be seen, so the phone is as long as its chat.
		await page().setViewportSize({ width: 1440, height: 9_000 });
		await expectNone();
		await page().setViewportSize({ width: 1440, height: 900 });
	});

	it('a list of chats, a menu, sheets, a recording and a failure', async () => {
		await room().begin();
		const phone = page().getByTestId(`phone-${seeded.ana}`);
		await room().sandbox.call('PATCH', `/sandbox/people/${seeded.rui}`, { reachable: false });
		await room().send({ type: 'text', text: { body: 'fails' }, to: `+${seeded.rui}` });
		const row = room().messageOn(seeded.ana, await room().send({ type: 'text', text: { body: 'Look' } }));
		await row.and(page().locator('[data-ticks="read"]')).waitFor();
		await row.hover();
		await row.getByTestId('menu-open').click();
		await expectNone();
		await row.getByRole('button', { name: 'Reply' }).click();
		await phone.getByTestId('attach-open').click();
		await expectNone();
		await phone.getByTestId('attach-location').click();
		await expectNone();
		await page().keyboard.press('Escape');
		await phone.getByTestId('chat-settings').click();
		await expectNone();
		await page().keyboard.press('Escape');
		await phone.getByTestId('voice').click();
		await phone.getByTestId('recording').waitFor();
		await expectNone();
		await phone.getByTestId('chat-close').click();
		await phone.getByTestId(`chat-${seeded.phoneNumberId}`).waitFor();
		await expectNone();
	});

	it.each(views)('the view $name', async ({ name, address, part }) => {
		await room().begin(address);
		await room().fill();
		await page().getByTestId(part).first().waitFor();
		if (name === 'traffic') await page().getByTestId('exchange-request').first().click();
		if (name === 'snapshots') await page().getByTestId('reset-ask').click();
		await expectNone();
	});

	describe('on a narrow screen', () => {
		beforeAll(async () => await page().setViewportSize({ width: 360, height: 740 }));
		afterAll(async () => await page().setViewportSize({ width: 1440, height: 900 }));

		it.each(views)('the view $name', async ({ address, part }) => {
			await room().begin(address);
			await room().fill();
			await page().getByTestId(part).first().waitFor();
			await expectNone();
		});
	});
}
