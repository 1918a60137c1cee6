import { answerHandshake } from '../../../core/inbound';

const good = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'expected' };

test('echoes the challenge when the token is right', () => {
	expect(answerHandshake(good, 'expected')).toEqual({ status: 200, body: '1158201444' });
});

test.each([
	['a wrong token', { ...good, 'hub.verify_token': 'other' }],
	['no token', { ...good, 'hub.verify_token': undefined }],
	['a token given twice', { ...good, 'hub.verify_token': ['expected', 'expected'] }],
	['another mode', { ...good, 'hub.mode': 'unsubscribe' }],
	['no query at all', {}],
	['a challenge that is a page', { ...good, 'hub.challenge': '<script>alert(1)</script>' }],
	['an endless challenge', { ...good, 'hub.challenge': '1'.repeat(257) }],
])('refuses %s', (_name, query) => {
	expect(answerHandshake(query, 'expected')).toMatchObject({ status: 403 });
});
