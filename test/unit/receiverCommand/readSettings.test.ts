import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyToken } from '../../../core/cloudApi';
import { readSettings } from '../../../receiver/readSettings';

const secrets = { WHATSAPP_APP_SECRET: 'the secret' };
const least = ['--app-id', '12', '--sqlite', '/data/store.db'];

test('the least that has to be said, and what follows from it', () => {
	expect(readSettings(least, secrets)).toEqual({
		store: { engine: 'sqlite', file: '/data/store.db' },
		door: { host: '127.0.0.1', port: 4200, path: '/whatsapp', box: 'app:12', appSecrets: ['the secret', undefined], verifyTokens: [verifyToken('https://any.example/whatsapp', 'the secret')], clientCertificate: undefined },
	});
});

test('everything by environment, as containers do it', () => {
	const env = {
		...secrets,
		WHATSAPP_APP_ID: '12',
		WHATSAPP_NEXT_APP_SECRET: 'next',
		WHATSAPP_VERIFY_TOKEN: 'by hand',
		RECEIVER_HOST: '0.0.0.0',
		RECEIVER_PORT: '80',
		RECEIVER_PATH: '/hooks/wa',
		RECEIVER_CALLBACK_URL: 'https://hooks.example.com/outside/wa',
		RECEIVER_CLIENT_CERT_HEADER: 'X-Client',
		WHATSAPP_OPS_POSTGRES: 'postgres://me%40home@[::1]/my%20db',
		WHATSAPP_OPS_POSTGRES_PASSWORD: 'pw',
		WHATSAPP_OPS_POSTGRES_SSL: 'off',
	};
	const settings = readSettings([], env)!;
	expect(settings.store).toEqual({ engine: 'postgres', host: '::1', port: 5432, database: 'my db', user: 'me@home', password: 'pw', ssl: false, schema: undefined, maxConnections: 8 });
	expect(settings.door).toMatchObject({ host: '0.0.0.0', port: 80, path: '/hooks/wa', appSecrets: ['the secret', 'next'], clientCertificate: { header: 'X-Client', commonName: 'client.webhooks.fbclientcerts.com' } });
	expect(settings.door.verifyTokens).toEqual([...['the secret', 'next'].map((secret) => verifyToken('https://hooks.example.com/outside/wa', secret)), 'by hand']);
});

test.each([
	['postgresql://u@db.example.com:6432/d', { host: 'db.example.com', port: 6432 }],
	['postgres://u@db.example.com/d', { host: 'db.example.com', port: 5432 }],
])('%s is a store', (url, expected) => {
	expect(readSettings(['--app-id', '12', '--postgres', url], secrets)!.store).toMatchObject({ engine: 'postgres', user: 'u', database: 'd', ...expected });
});

test('an empty variable is as good as none', () => {
	const settings = readSettings(least, { ...secrets, WHATSAPP_APP_SECRET_FILE: '', WHATSAPP_VERIFY_TOKEN: '', RECEIVER_PORT: '', RECEIVER_CLIENT_CERT_HEADER: '' })!;
	expect(settings.door).toMatchObject({ port: 4200, appSecrets: ['the secret', undefined], clientCertificate: undefined });
	expect(settings.door.verifyTokens).toHaveLength(1);
});

test.each(['0', '65535'])('%s is a port', (port) => {
	expect(readSettings([...least, '--port', port], secrets)!.door.port).toBe(Number(port));
});

test.each(['/', '/a-b/c.d/~e_f'])('%s is a path', (path) => {
	expect(readSettings([...least, '--path', path], secrets)!.door.path).toBe(path);
});

test('a flag goes before the environment; certificates of Postgres are checked unless told otherwise', () => {
	const settings = readSettings(['--app-id', '12', '--postgres', 'postgres://u@h/d', '--port', '0'], { ...secrets, RECEIVER_PORT: '80' })!;
	expect(settings).toMatchObject({ door: { port: 0 }, store: { ssl: true, password: '' } });
});

test('secrets may stand in files', () => {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-secret-'));
	writeFileSync(join(folder, 'secret'), 'from a file\n');
	expect(readSettings(least, { WHATSAPP_APP_SECRET_FILE: join(folder, 'secret') })!.door.appSecrets).toEqual(['from a file', undefined]);
	expect(() => readSettings(least, { WHATSAPP_APP_SECRET_FILE: join(folder, 'none') })).toThrow(/WHATSAPP_APP_SECRET_FILE names .*cannot be read/);
	rmSync(folder, { recursive: true });
});

test.each([
	['an unknown flag', [...least, '--app-secret', 'x'], secrets, /app-secret.*\n\nUsage/s],
	['no app', least.slice(2), secrets, /app id is missing/],
	['an app that is no number', ['--app-id', 'x', ...least.slice(2)], secrets, /not a number/],
	...['12x', 'x12', '1 2'].map((id) => [`the app "${id}"`, ['--app-id', id, ...least.slice(2)], secrets, /not a number/]),
	['no secret', least, {}, /WHATSAPP_APP_SECRET/],
	['an empty secret', least, { WHATSAPP_APP_SECRET: '' }, /app secret is missing/],
	['no store', least.slice(0, 2), secrets, /either --sqlite FILE or --postgres URL/],
	['two stores', [...least, '--postgres', 'postgres://u@h/d'], secrets, /either/],
	['a password on the command line', ['--app-id', '12', '--postgres', 'postgres://u:pw1234@h/d'], secrets, /must not hold the password/],
	['another database', ['--app-id', '12', '--postgres', 'mysql://u@h/d'], secrets, /postgres:\/\/user@/],
	['a name that only ends like Postgres', ['--app-id', '12', '--postgres', 'notpostgres://u@h/d'], secrets, /postgres:\/\/user@/],
	['a name that only begins like Postgres', ['--app-id', '12', '--postgres', 'postgres-x://u@h/d'], secrets, /postgres:\/\/user@/],
	['parameters in the URL', ['--app-id', '12', '--postgres', 'postgres://u@h/d?sslmode=disable'], secrets, /--postgres-ssl/],
	['no host', ['--app-id', '12', '--postgres', 'postgres:///d'], secrets, /must name the user/],
	['no user', ['--app-id', '12', '--postgres', 'postgres://h/d'], secrets, /must name the user/],
	['no database', ['--app-id', '12', '--postgres', 'postgres://u@h'], secrets, /must name the user/],
	['another ssl', ['--app-id', '12', '--postgres', 'postgres://u@h/d', '--postgres-ssl', 'no'], secrets, /off, require or verify/],
	...['70000', '65536', '-1', '1.5', '80x', ' '].map((port) => [`the port "${port}"`, [...least, `--port=${port}`], secrets, /0 to 65535/]),
	['a path without a slash', [...least, '--path', 'x'], secrets, /path must begin/],
	...['/healthz', '/metrics', '/a b', '/a?b', 'a/b'].map((path) => [`the path "${path}"`, [...least, '--path', path], secrets, /neither \/healthz/]),
	['a callback that is no URL', [...least, '--callback-url', '/x'], secrets, /whole URL/],
] as Array<[string, string[], Record<string, string>, RegExp]>)('%s: refused with what to do, and without a secret', (_name, args, env, words) => {
	expect(() => readSettings(args, env)).toThrow(words);
	expect(() => readSettings(args, env)).not.toThrow(/the secret|pw1234/);
});

test('help needs nothing', () => {
	expect(readSettings(['--help'], {})).toBeUndefined();
});
