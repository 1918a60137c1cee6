import { readStoreCredential } from '../../../nodes/shared/storeCredential';

const complete = { host: 'db.example.com', port: 5432, database: 'ops', user: 'ops', password: 'secret-of-ops', ssl: 'verify', schema: 'whatsapp_ops', maxConnections: 10 };

describe('the credential of a store', () => {
	test.each([
		['off', false],
		['require', { rejectUnauthorized: false }],
		['verify', true],
	])('SSL %s', (ssl, expected) => expect(readStoreCredential({ ...complete, ssl })).toEqual({ engine: 'postgres', ...complete, ssl: expected }));

	test('what is not filled in has its default', () => {
		expect(readStoreCredential({ host: 'localhost', database: 'ops', user: 'ops' })).toMatchObject({ port: 5432, ssl: false, schema: 'whatsapp_ops', maxConnections: 10, password: '' });
	});

	test.each<[string, Record<string, unknown>, RegExp]>([
		['no host', { host: ' ' }, /host is empty/],
		['a host with its protocol', { host: 'postgres://db' }, /without protocol/],
		['a host with a user', { host: 'ops@db' }, /without protocol/],
		['a port that is none', { port: 70_000 }, /port.*1 to 65535/],
		['half a port', { port: 54.5 }, /port.*whole number/],
		['no database', { database: '' }, /database is empty/],
		['no user', { user: '' }, /user is empty/],
		['a schema that needs quotes', { schema: 'Ops "x"' }, /schema/],
		['a schema of 64 characters', { schema: 'a'.repeat(64) }, /63/],
		['no connections', { maxConnections: 0 }, /1 to 100/],
	])('%s is refused in a sentence that never holds the password', (_what, change, said) => {
		const read = () => readStoreCredential({ ...complete, ...change });
		expect(read).toThrow(said);
		expect(read).not.toThrow(/secret-of-ops/);
	});

	test('a schema of 63 characters is taken', () => {
		expect(readStoreCredential({ ...complete, schema: 'a'.repeat(63) })).toMatchObject({ schema: 'a'.repeat(63) });
	});
});
