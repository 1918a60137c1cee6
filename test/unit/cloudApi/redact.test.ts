import fc from 'fast-check';
import { readAccount } from '../../../core/cloudApi/account';
import { redact } from '../../../core/cloudApi/failures/redact';

const account = readAccount({ accessToken: 'EAAsandboxToken123', businessAccountId: '102290129340398', appId: '', appSecret: 'app-secret-1', nextAppSecret: 'app-secret-2' });

describe('a text from outside in an error', () => {
	it('holds no secret and no full phone number, wherever it is cut', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 520 }), fc.constantFrom('EAAsandboxToken123', 'app-secret-1', 'app-secret-2', 'EAAother4567890', '+15550101000'), (start, secret) => {
				const said = redact(`${'x'.repeat(start)} ${secret} and more ${'y '.repeat(300)}`, account);
				expect(said).not.toContain(secret.slice(0, 6));
				expect(said.length).toBeLessThanOrEqual(500);
			}),
		);
	});

	it('keeps words that only look a little like a token, and is not undone by a secret that is no more than a word', () => {
		expect(redact('EAA is short, EAAother4567890 is not', account)).toBe('EAA is short, [hidden] is not');
		expect(redact('a cat sat', readAccount({ accessToken: 'EAAsandboxToken123', businessAccountId: '1', appId: '', appSecret: 'a', nextAppSecret: '' }))).toBe('a cat sat');
	});

	it('keeps what identifies the account, and its characters whole', () => {
		expect(redact('No access to 102290129340398.', account)).toBe('No access to 102290129340398.');
		expect(redact(`x${'🔥'.repeat(300)}`, account)).toBe(`x${'🔥'.repeat(249)}…`);
	});
});
