import type { INodeParameters } from 'n8n-workflow';
import { file } from './given/files';
import { messageKinds } from './given/messageKinds';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { templateFields } from './given/templateParameters';

const { businessAccountId, phoneNumberId } = sandboxAccount;
const lookUp = `GET ${businessAccountId}/message_templates 200`;

const validating = (parameters: INodeParameters): INodeParameters => ({ ...parameters, additionalFields: { ...(parameters.additionalFields as INodeParameters), validateOnly: true } });
const order = { body_first_name: 'Ana', body_order_number: 'SO-1042', body_order_status: 'packed' };

interface Problem {
	field: string;
	message: string;
}

describe('WhatsApp Send: Validate Only', () => {
	const world = sendingWorld();

	test.each(messageKinds.map((kind) => [`${kind.messageType} ${kind.how ?? ''}`, kind] as const))('%s: the request is exactly the one that would be sent', async (_name, { messageType, parameters }) => {
		const given = { ...textParameters, textBody: '', messageType, ...parameters, deliveryOptions: { idempotencyKey: 'SO-1042' } };
		const [item] = await world.send(validating(given));
		expect(await world.sandbox.requests()).toEqual([]);
		await world.send(given);
		const request = (await world.sandbox.requests()).find(({ path }) => path.endsWith('/messages'));
		expect(item).toEqual({
			json: { outcome: 'valid', problems: [], request: { method: 'POST', path: `${phoneNumberId}/messages`, body: JSON.parse(request!.body) as unknown }, uploads: [] },
			pairedItem: { item: 0 },
		});
	});

	test('a template is looked up and filled, and not sent', async () => {
		const [item] = await world.send(validating(templateFields('order_update|en_US', order, { marketingRoute: 'strict' })));
		expect(await world.sandbox.calls()).toEqual([lookUp]);
		expect(item?.json).toMatchObject({
			outcome: 'valid',
			request: { path: `${phoneNumberId}/marketing_messages`, body: { type: 'template', product_policy: 'STRICT', template: { name: 'order_update', language: { code: 'en_US' } } } },
		});
	});

	test('a file is not uploaded: it is named, and 0 stands for its media ID', async () => {
		const data = file('application/pdf', { fileName: 'plan.pdf' });
		const [item] = await world.send(validating({ ...textParameters, messageType: 'document', mediaPath: 'useMedian8n', mediaPropertyName: 'data' }), [{ json: {}, binary: { data } }]);
		expect(item?.json).toMatchObject({
			outcome: 'valid',
			request: { body: { type: 'document', document: { id: '0', filename: 'plan.pdf' } } },
			uploads: [{ field: 'data', filename: 'plan.pdf', mimeType: 'application/pdf', sizeBytes: 2000, as: 'document' }],
		});
		expect(await world.sandbox.requests()).toEqual([]);
	});

	describe('every problem is told, and the workflow goes on', () => {
		const problemsOf = async (parameters: INodeParameters, binary = {}) => {
			const [item, ...others] = await world.send(validating(parameters), [{ json: {}, binary }]);
			expect(others).toEqual([]);
			expect(item?.json.outcome).toBe('invalid');
			expect(item?.json).not.toHaveProperty('request');
			expect((await world.sandbox.calls()).filter((call) => call !== lookUp)).toEqual([]);
			return (item?.json.problems as Problem[]).map(({ field, message }) => `${field}: ${message}`).join('\n');
		};

		test('of the message', async () => {
			const problems = await problemsOf({
				...textParameters,
				recipientPhoneNumber: '12',
				messageType: 'replyButtons',
				textBody: 'x'.repeat(1025),
				buttons: { button: [{ title: 'This title is much too long', id: 'a' }, { title: 'Yes', id: 'a' }] },
				additionalFields: { footerText: 'x'.repeat(61), callbackData: 'x'.repeat(513) },
			});
			for (const said of [/to: .*too short/, /1025.*1024/, /27 .*20/, /61 .*60/, /513 .*485/]) expect(problems).toMatch(said);
		});

		test('of a file and of the message that it belongs to', async () => {
			const problems = await problemsOf(
				{ ...textParameters, recipientPhoneNumber: '={{ $json.phone }}', messageType: 'image', mediaPath: 'useMedian8n', mediaPropertyName: 'data', additionalFields: { caption: 'x'.repeat(1025) } },
				{ data: file('application/pdf') },
			);
			for (const said of [/application\/pdf/, /empty/, /1025.*1024/]) expect(problems).toMatch(said);
		});

		test('of several files', async () => {
			const card = (media: string) => ({ mediaType: 'image', media, text: 'x', buttonText: 'Look', url: 'https://ferrow.example/p' });
			const problems = await problemsOf({ ...textParameters, messageType: 'carousel', cards: { card: [card('one'), card('two')] } }, { one: file('application/pdf') });
			for (const said of [/application\/pdf/, /"two"/]) expect(problems).toMatch(said);
		});

		test('of a template, its variables and its recipient', async () => {
			const problems = await problemsOf({ ...templateFields('order_update|en_US', { body_first_name: 'Ana', body_colour: 'red' }, { callbackData: 'x'.repeat(513) }), recipientPhoneNumber: 'Ana' });
			for (const said of [/body_colour/, /\{\{order_number\}\}/, /\{\{order_status\}\}/, /not a phone number/, /513/]) expect(problems).toMatch(said);
		});

		test('of a template that cannot be sent', async () => {
			expect(await problemsOf(templateFields('weekly_offers|en_US', { body_1: 'Ana' }))).toMatch(/paused/);
			expect(await problemsOf(templateFields('no_such|en_US', {}))).toMatch(/no template "no_such"/);
		});
	});

	test('items may differ: some are checked, the others are sent', async () => {
		const checks = [true, false, 'true', 'false', 1, 0, ' Yes '];
		const items = await world.send({ ...textParameters, additionalFields: { validateOnly: '={{ $json.check }}' } }, checks.map((check) => ({ json: { check } })));
		expect(items.map(({ json }) => json.outcome)).toEqual(['valid', 'accepted', 'valid', 'accepted', 'valid', 'accepted', 'valid']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(checks.map((_, item) => ({ item })));
		expect(await world.sandbox.accepted()).toHaveLength(3);
	});
});
