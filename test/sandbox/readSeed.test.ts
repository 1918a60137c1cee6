import { readSeed } from '../../sandbox';
import { defaultSeed } from '../../sandbox';
import { startSandboxUnderTest } from './given/sandboxUnderTest';

const northwind = {
	accounts: [
		{
			id: '200999888777666',
			name: 'Northwind',
			phoneNumbers: [{ id: '300999888777666', displayPhoneNumber: '+351 210 000 000', verifiedName: 'Northwind' }],
			templates: [{ id: '500999888777666', name: 'late_delivery', language: 'en', category: 'UTILITY', components: [{ type: 'BODY', text: 'Order {{1}} is late.' }] }],
		},
	],
	people: [{ waId: '351910000001', name: 'Inês Prata' }],
};

describe('a seed file', () => {
	it('replaces what it names; the default tokens may touch its accounts', async () => {
		const seed = readSeed(JSON.stringify(northwind));
		expect(seed.apps).toEqual(defaultSeed.apps);
		const sandbox = await startSandboxUnderTest({ seed });
		const template = { name: 'late_delivery', language: { code: 'en' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'SO-1' }] }] };
		const { status } = await sandbox.graph('POST', '/v25.0/300999888777666/messages', { body: { messaging_product: 'whatsapp', to: '351910000001', type: 'template', template } });
		await sandbox.close();
		expect(status).toBe(200);
	});

	it('may be empty', () => {
		expect(readSeed('{}')).toEqual(defaultSeed);
	});

	it.each([
		['what is no JSON', '{', 'not JSON'],
		['a number with letters', JSON.stringify({ people: [{ waId: 'ana', name: 'Ana' }] }), 'people.0.waId'],
		['an account without numbers', JSON.stringify({ accounts: [{ id: '20000', name: 'x', phoneNumbers: [] }] }), 'accounts.0.phoneNumbers'],
		['an unknown word', JSON.stringify({ persons: [] }), 'persons'],
	])('says what is wrong with %s', (_, text, word) => {
		expect(() => readSeed(text)).toThrow(word);
	});
});
