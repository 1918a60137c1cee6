import fc from 'fast-check';
import { isMergeable, mergeBurst, type InboundMessage } from '../../../core/inbound';
import { messagesBody, userId, waId } from './fixtures/fixture';
import { eventsOf } from './signed';

const wire = (id: string, timestamp: number, part: object) => ({ from: waId, from_user_id: userId, id: `wamid.${id}`, timestamp: String(timestamp), ...part });
const text = (id: string, timestamp: number, body: string, part: object = {}) => wire(id, timestamp, { type: 'text', text: { body }, ...part });
const read = (...messages: object[]) => eventsOf(messagesBody({ messages })) as InboundMessage[];

test('texts become one text, in the order in which they were sent', () => {
	const messages = read(text('2', 1790000002, 'is not here'), text('1', 1790000000, 'Hi'), text('3', 1790000004, 'why?'));
	const merged = mergeBurst(messages);
	expect(merged).toMatchObject({ kind: 'text', text: 'Hi\nis not here\nwhy?', messageId: 'wamid.3', eventKey: 'message:wamid.3', sentAt: '2026-09-21T14:13:24.000Z', windowOpenUntil: '2026-09-22T14:13:24.000Z', from: { partyId: userId } });
	expect(merged.parts.map(({ messageId }) => messageId)).toEqual(['wamid.1', 'wamid.2', 'wamid.3']);
});

test('a text, a picture with a caption and a reply: mixed, and nothing of them is lost', () => {
	const merged = mergeBurst(read(text('1', 1, 'Look', { context: { id: 'wamid.OUT1' } }), wire('2', 2, { type: 'image', image: { id: '4001', caption: 'the crack' } }), text('3', 3, 'today')));
	expect(merged).toMatchObject({ kind: 'mixed', text: 'Look\nthe crack\ntoday', media: { id: '4001' }, replyTo: { messageId: 'wamid.OUT1' } });
});

test('pictures alone stay pictures, without a text', () => {
	const merged = mergeBurst(read(wire('1', 1, { type: 'image', image: { id: '4001' } }), wire('2', 1, { type: 'image', image: { id: '4002' } })));
	expect(merged).toMatchObject({ kind: 'image', media: { id: '4002' }, parts: [{ media: { id: '4001' } }, { media: { id: '4002' } }] });
	expect(merged.text).toBeUndefined();
});

test('one message stays what it is, whatever its kind', () => {
	const [tap] = read(wire('1', 1, { type: 'button', button: { payload: 'a', text: 'A' } }));
	expect(mergeBurst([tap!])).toEqual({ ...tap, parts: [tap] });
});

test('a repeat counts once', () => {
	const messages = read(text('1', 1, 'Hi'), text('2', 2, 'there'), text('1', 1, 'Hi'));
	expect(mergeBurst(messages)).toMatchObject({ text: 'Hi\nthere', parts: [{}, {}] });
});

test.each([
	['no message', () => []],
	['two people', () => read(text('1', 1, 'a'), { ...text('2', 2, 'b'), from: '15550107778', from_user_id: 'US.2' })],
	['one person in a chat and in a group', () => read(text('1', 1, 'a'), text('2', 2, 'b', { group_id: 'g1' }))],
	['two people of whom nothing is known', () => read({ id: 'wamid.1', type: 'text', text: { body: 'a' }, from: '15550107771' }, { id: 'wamid.2', type: 'text', text: { body: 'b' }, from: '15550107772' }).map((message) => ({ ...message, from: { partyId: '' } }))],
	['a text and a tap', () => read(text('1', 1, 'a'), wire('2', 2, { type: 'button', button: { payload: 'yes', text: 'Yes' } }))],
])('%s cannot be merged', (_what, messages) => {
	expect(() => mergeBurst(messages())).toThrow(RangeError);
});

test.each([
	[{ type: 'text', text: { body: 'a' } }, true],
	[{ type: 'document', document: { id: '1' } }, true],
	[{ type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } }, false],
	[{ type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'A' } } }, false],
	[{ type: 'system', system: { type: 'user_changed_number' } }, false],
	[{ type: 'hologram' }, false],
])('what may be part of a burst: %j %p', (part, mergeable) => {
	expect(isMergeable(read(wire('1', 1, part))[0]!)).toBe(mergeable);
});

test('a message that was dealt with before is part of no burst', () => {
	const [answer] = read(text('1', 1, 'yes'));
	expect(isMergeable({ ...answer!, attended: { as: 'answer', isOver: false } })).toBe(false);
});

test('in whatever order they come, the result is the same, and no word is lost', () => {
	const bodies = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(bodies.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list.map((_body, index) => index), { minLength: list.length }))), ([list, order]) => {
			const messages = read(...list.map((body, index) => text(String(index), 1790000000 + index, body)));
			const merged = mergeBurst(order.map((index) => messages[index]!));
			expect(merged.text).toBe(list.join('\n'));
			expect(merged.messageId).toBe(`wamid.${list.length - 1}`);
		}),
	);
});
