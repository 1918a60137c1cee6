import type { INodeParameters } from 'n8n-workflow';
import { sandboxAccount } from './given/sandboxAccount';
import { sendingWorld } from './given/sendingWorld';

const { ana, phoneNumberId } = sandboxAccount;

const parameters = (messageId: string, change: INodeParameters = {}): INodeParameters => ({
	resource: 'message',
	operation: 'markAsRead',
	phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId },
	messageId,
	...change,
});

describe('WhatsApp Send: mark as read', () => {
	const world = sendingWorld();

	const anaWrites = async (body: string) => ((await world.sandbox.control('POST', `people/${ana.waId}/messages`, { type: 'text', text: { body } })) as { message: { id: string } }).message.id;

	/** What Ana's phone shows of the messages that she sent. */
	const stateOf = async (id: string) => {
		const { conversations } = (await world.sandbox.control('GET', 'state')) as { conversations: Array<{ messages: Array<{ id: string; status: string }> }> };
		return conversations.flatMap(({ messages }) => messages).find((message) => message.id === id)?.status;
	};

	// Sources of both bodies: Meta, mark messages as read; typing indicators.
	test('marks the message, and those before it', async () => {
		const [first, second] = [await anaWrites('One'), await anaWrites('Two')];
		const [item, ...others] = await world.send(parameters('={{ $json.id }}'), [{ json: { id: second } }]);
		expect((await world.sandbox.sendRequests()).map(({ body }) => body)).toEqual([{ messaging_product: 'whatsapp', status: 'read', message_id: second }]);
		expect(item).toEqual({ json: { outcome: 'read', messageId: second, typing: false }, pairedItem: { item: 0 } });
		expect(others).toEqual([]);
		expect([await stateOf(first), await stateOf(second)]).toEqual(['read', 'read']);
	});

	test('shows that somebody is typing', async () => {
		const id = await anaWrites('Anybody there?');
		const [item] = await world.send(parameters(id, { showTyping: true }));
		expect((await world.sandbox.sendRequests()).map(({ body }) => body)).toEqual([
			{ messaging_product: 'whatsapp', status: 'read', message_id: id, typing_indicator: { type: 'text' } },
		]);
		expect(item?.json).toEqual({ outcome: 'read', messageId: id, typing: true });
	});

	test('a message that nobody sent is refused by the API, with its words', async () => {
		const error = await world.fail(parameters('wamid.UNKNOWN'));
		expect(error.description).toContain('code 131009');
	});

	test.each(['hello', '400111222333444', 'wamid.', 'wamid.A B'])('"%s" is no message ID and is refused before anything is asked of the API', async (messageId) => {
		expect((await world.fail(parameters(messageId))).message).toMatch(/not a WhatsApp message ID/);
		expect(await world.sandbox.requests()).toEqual([]);
	});
});
