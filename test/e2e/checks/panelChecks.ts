import type { Page } from 'playwright-core';
import { people } from '../../../dev/playStory';
import { waitUntil } from '../../../dev/waitUntil';
import { openEditor, part, type Editor } from '../openEditor';
import type { Room } from '../room';
import { byHand, sendNode, sendNodeName } from '../workflows/byHand';

const parameters = {
	resource: 'message',
	operation: 'sendTemplate',
	phoneNumberId: { __rl: true, mode: 'id', value: '300111222333444' },
	recipientPhoneNumber: `+${people.approver}`,
};

const picture = (name: string) => `https://ferrow.example/spring/${name}.jpg`;

const fillings = [
	{
		what: 'a document, named variables, a link and a code to copy',
		template: 'invoice_ready (en_US)',
		picture: 'template-fields',
		values: {
			header_document: 'https://ferrow.example/invoices/inv-2041.pdf',
			body_customer: 'Ana Duarte',
			body_amount: 'EUR 480.00',
			body_due_date: '30 November',
			button_0_url: 'inv-2041',
			button_1_code: 'EARLY2',
		},
	},
	{
		what: 'a carousel of three cards',
		template: 'spring_offers (en_US)',
		picture: 'template-carousel-fields',
		values: {
			body_1: 'Ana',
			card_0_header_image: picture('labels'),
			card_0_body_1: 'EUR 4.20',
			card_0_button_0_url: 'labels',
			card_1_header_image: picture('film'),
			card_1_body_1: 'EUR 9.80',
			card_1_button_0_url: 'film',
			card_2_header_image: picture('gloves'),
			card_2_body_1: 'EUR 6.50',
			card_2_button_0_url: 'gloves',
		},
	},
];

/** A template is picked in n8n's real panel, its fields are filled in by hand, and the person gets it. */
export function panelChecks(room: () => Room): void {
	let editor: Editor;

	const openPanel = async (name: string): Promise<Page> => {
		const { id } = await room().n8n.createWorkflow(byHand(name, sendNode(parameters, { whatsAppCloudApi: room().credential })));
		return await editor.openNode(id, sendNodeName);
	};
	const pick = async (page: Page, template: string) => {
		await part(page, 'resource-locator-template').locator('input').last().click();
		await part(page, 'rlc-item').filter({ hasText: template }).first().click();
	};

	beforeAll(async () => {
		editor = await openEditor(room);
	});

	afterAll(async () => await editor?.close());

	it.each(fillings)('fills in $what, field by field', async ({ template, values, picture: name }) => {
		const page = await openPanel(`Panel: ${template}`);
		await pick(page, template);
		for (const [field, value] of Object.entries(values)) {
			await part(page, `parameter-input-${field}`).locator('input, textarea').last().fill(value);
		}
		// The last field is stored when it is left.
		await page.getByText('Fields of the Template', { exact: true }).click();
		await editor.shoot(page, name);
		const sentBefore = (await room().sandbox.sent()).length;
		await part(page, 'node-execute-button').first().click();
		await waitUntil('the template', async () => (await room().sandbox.sent()).at(sentBefore), { timeoutMs: 30_000 });
		const { requests } = await room().sandbox.call<{ requests: Array<{ method: string; path: string; body: string }> }>('GET', '/sandbox/requests');
		const request = requests.findLast(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
		for (const value of Object.values(values)) expect(request?.body).toContain(value);
		await page.close();
	});
}
