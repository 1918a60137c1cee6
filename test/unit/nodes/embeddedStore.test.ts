import { join } from 'node:path';
import { embeddedStore, type Surroundings } from '../../../nodes/shared/embeddedStore';

const usual: Surroundings = { env: { HOME: '/home/ana' }, platform: 'linux', cwd: '/srv', hasSqlite: true };
const fileIn = (change: Partial<Surroundings>) => embeddedStore({ ...usual, ...change }).file;
const inFolder = (folder: string) => join(folder, '.n8n', 'whatsapp-ops', 'operations.sqlite');

describe('the embedded store', () => {
	test.each<[string, Partial<Surroundings>, string]>([
		["in the home directory's .n8n", {}, inFolder('/home/ana')],
		['in the user folder where n8n has one', { env: { HOME: '/home/ana', N8N_USER_FOLDER: '/data' } }, inFolder('/data')],
		['in the profile on Windows', { env: { HOME: '/x', USERPROFILE: '/users/ana' }, platform: 'win32' }, inFolder('/users/ana')],
		['in the working folder where there is no home', { env: {} }, inFolder('/srv')],
		['also where the mode is written out', { env: { HOME: '/home/ana', EXECUTIONS_MODE: 'regular' } }, inFolder('/home/ana')],
	])('is %s', (_where, change, file) => expect(fileIn(change)).toBe(file));

	test('is refused in queue mode, with what to do', () => {
		expect(() => fileIn({ env: { HOME: '/home/ana', EXECUTIONS_MODE: 'queue' } })).toThrow(/queue mode.*Choose a WhatsApp Operations Store \(Postgres\) credential/);
	});

	test('is refused where Node has no SQLite', () => {
		expect(() => fileIn({ hasSqlite: false })).toThrow(/Node 22\.16 or newer/);
	});
});
