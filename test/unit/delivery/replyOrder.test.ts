import { replyOrder } from '../../../core/delivery';
import { InvalidInputError } from '../../../core/messages';

const message = { messageId: 'wamid.1', phoneNumber: { id: '300111222333444' } };
const reply = { key: 'answer:wamid.1', text: 'Thank you.', quotes: true, context: { why: 'asked' } };
const to = (from: object) => replyOrder({ ...message, from }, reply).message.to;

describe('a reply', () => {
	it('leaves at once and once, and is of use for an hour', () => {
		expect(replyOrder({ ...message, from: { waId: '15550101000' } }, reply)).toEqual({
			key: 'answer:wamid.1',
			keyKind: 'execution',
			message: { from: '300111222333444', to: { type: 'waId', waId: '15550101000' }, content: { kind: 'text', body: 'Thank you.', previewUrl: false }, replyToMessageId: 'wamid.1' },
			route: { via: 'messages' },
			mode: 'now',
			urgency: 'urgent',
			context: { why: 'asked' },
			source: {},
			onUnknown: 'deadLetter',
			graceMs: 900_000,
			usefulForMs: 3_600_000,
		});
	});

	it('quotes only where it is to, and carries what else is said of it', () => {
		const order = replyOrder({ ...message, from: { waId: '15550101000' } }, { ...reply, quotes: false, source: { workflowId: 'w' }, despiteOptOut: true });
		expect(order).toMatchObject({ source: { workflowId: 'w' }, despiteOptOut: true });
		expect(order.message).not.toHaveProperty('replyToMessageId');
		expect(order).not.toHaveProperty('quotes');
		expect(order).not.toHaveProperty('text');
	});

	it('goes to the phone of whoever wrote, else to the user ID, else to the one that linked portfolios share', () => {
		const all = { waId: '15550101000', userId: 'US.1', parentUserId: 'US.ENT.2' };
		expect(to(all)).toEqual({ type: 'waId', waId: '15550101000' });
		expect(to({ ...all, waId: undefined })).toEqual({ type: 'userId', userId: 'US.1' });
		expect(to({ parentUserId: 'US.ENT.2' })).toEqual({ type: 'userId', userId: 'US.ENT.2' });
		expect(() => to({})).toThrow(InvalidInputError);
	});
});
