import type { INodeParameters } from 'n8n-workflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana, phoneNumberId } = sandboxAccount;
const text = (change: INodeParameters): INodeParameters => ({ ...textParameters, ...change });
/** A group id as the Groups API gives it. Source: Meta, groups: base64 of a text that begins with capi_group. */
const groupId = 'Y2FwaV9ncm91cDoxNTU1MDEwMDIwMDoxMjAzNjM0MDQ2OTQyMzM4MjAZD';

describe('WhatsApp Send: options, and who receives', () => {
	const world = sendingWorld();

	const body = async () => (await world.sandbox.sendRequests())[0]?.body;

	test('callback data stands in the message and comes back in its receipts', async () => {
		await world.send(text({ additionalFields: { callbackData: 'order:SO-1042' } }));
		expect(await body()).toMatchObject({ biz_opaque_callback_data: 'order:SO-1042' });
	});

	test('a message that quotes another names it in its context', async () => {
		await world.send(text({ messageType: 'sticker', mediaPath: 'useMediaLink', mediaLink: 'https://ferrow.example/s.webp', additionalFields: { replyToMessageId: ' wamid.IN7 ' } }));
		expect(await body()).toMatchObject({ context: { message_id: 'wamid.IN7' }, type: 'sticker' });
	});

	test('options that were added and left empty change nothing', async () => {
		await world.send(text({ additionalFields: { callbackData: '', replyToMessageId: '', defaultCountry: '', recipientType: 'auto' } }));
		expect(await body()).toEqual({
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+15550107701',
			type: 'text',
			text: { body: textParameters.textBody, preview_url: false },
		});
	});

	test.each<[string, string, INodeParameters, Record<string, unknown>]>([
		['a number as people write it at home, with the default country', '(555) 010-7701', { defaultCountry: 'us' }, { to: '+15550107701' }],
		['a number with 00 and the zero in brackets', '0049 (0)151 23456789', {}, { to: '+4915123456789' }],
		['a WhatsApp ID, which gets its plus', '15550107701', { recipientType: 'waId' }, { to: '+15550107701' }],
		['a user ID, recognised by its form', ana.userId, {}, { recipient: ana.userId }],
		['a user ID, said to be one', ana.userId, { recipientType: 'userId' }, { recipient: ana.userId }],
	])('%s', async (_who, recipientPhoneNumber, additionalFields, expected) => {
		await world.send(text({ recipientPhoneNumber, additionalFields }));
		const sent = (await body()) as Record<string, unknown>;
		expect(sent.recipient_type).toBe('individual');
		expect({ to: sent.to, recipient: sent.recipient }).toEqual({ to: undefined, recipient: undefined, ...expected });
	});

	test('who was addressed by a user ID is told by it in the output', async () => {
		const [item] = await world.send(text({ recipientPhoneNumber: ana.userId }));
		expect(item?.json).toMatchObject({ outcome: 'accepted', phoneNumberId, recipient: { input: ana.userId, userId: ana.userId } });
		expect((await world.sandbox.accepted())[0]?.to).toBe(ana.waId);
	});

	test.each<[string, INodeParameters]>([
		['recognised by its form', {}],
		['said to be one', { recipientType: 'group' }],
	])('a group ID, %s, goes out as a group; what the API does not know is refused with its words', async (_how, additionalFields) => {
		const error = await world.fail(text({ recipientPhoneNumber: groupId, additionalFields }));
		expect(await body()).toMatchObject({ recipient_type: 'group', to: groupId, type: 'text' });
		expect(error.description).toContain('code 131041');
	});

	test.each<[string, INodeParameters, RegExp]>([
		['no recipient', { recipientPhoneNumber: ' ' }, /empty/],
		['a word for a number', { recipientPhoneNumber: 'Ana' }, /not a phone number/],
		['a country that does not exist', { recipientPhoneNumber: '030 123456', additionalFields: { defaultCountry: 'XX' } }, /two letters/],
		['buttons for a group', { messageType: 'replyButtons', buttons: { button: [{ title: 'Yes' }] }, recipientPhoneNumber: groupId }, /Groups take/],
		['a reaction that quotes', { messageType: 'reaction', reactionMessageId: 'wamid.A', emoji: '👍', additionalFields: { replyToMessageId: 'wamid.B' } }, /reaction cannot quote/],
		['callback data of 486 characters', { additionalFields: { callbackData: 'x'.repeat(486) } }, /486.*485/],
	])('%s is refused before anything is asked of the API', async (_what, change, said) => {
		const error = await world.fail(text(change));
		expect(error.message).toMatch(said);
		expect(await world.sandbox.requests()).toEqual([]);
	});
});
