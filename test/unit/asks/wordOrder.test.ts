import { wordOrder } from '../../../core/asks';

const taken = { word: 'Thank you.', askId: 'a' };
const to = { messageId: 'wamid.1', phoneNumber: { id: '300111222333444' } };

describe('the polite word', () => {
	it('goes to whoever wrote, in reply to the answer, under the key of the answer', () => {
		expect(wordOrder(taken, { ...to, from: { waId: '15550101000', userId: 'US.1' } })).toEqual([
			expect.objectContaining({ key: 'answer:wamid.1', message: expect.objectContaining({ to: { type: 'waId', waId: '15550101000' }, replyToMessageId: 'wamid.1', content: expect.objectContaining({ body: 'Thank you.' }) }) }),
		]);
	});

	it('goes to the user id of somebody whose number is hidden', () => expect(wordOrder(taken, { ...to, from: { userId: 'US.13491208655302741918' } })[0]!.message.to).toEqual({ type: 'userId', userId: 'US.13491208655302741918' }));

	it.each([
		['nobody known', {}],
		['an id that is none', { waId: 'nonsense' }],
	])('is left out for %s, so that the answer is taken all the same', (_, from) => expect(wordOrder(taken, { ...to, from })).toEqual([]));
});
