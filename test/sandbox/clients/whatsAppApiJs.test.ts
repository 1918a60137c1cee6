import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Json } from '../given/json';
import { seedWithInvoice } from './seedWithInvoice';
import { type SandboxUnderTest, startSandboxUnderTest } from '../given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
let seen: Json;
beforeAll(async () => {
	sandbox = await startSandboxUnderTest({ seed: seedWithInvoice });
	const client = join(__dirname, 'whatsAppApiJs.mjs');
	const { stdout } = await promisify(execFile)(process.execPath, [client, sandbox.url], { timeout: 60_000, maxBuffer: 8 * 1_048_576 });
	seen = JSON.parse(stdout.slice(stdout.indexOf('{')));
}, 90_000);
afterAll(() => sandbox.close());

describe('whatsapp-api-js, unchanged, against the sandbox', () => {
	it('sends every kind it knows', () => {
		const refused = Object.entries<Json>(seen.sent).filter(([, answer]) => answer.error);
		expect(refused).toEqual([]);
		expect(Object.keys(seen.sent)).toHaveLength(32);
		expect(Object.values<Json>(seen.sent).every(({ messages }) => messages[0].id.startsWith('wamid.'))).toBe(true);
	});

	it('hears what became of each message', () => {
		const statusesOf = (kind: string) => seen.statuses[seen.sent[kind].messages[0].id];
		for (const kind of Object.keys(seen.sent)) {
			if (kind.startsWith('reaction')) expect(statusesOf(kind)).toEqual(['sent']);
			else expect(statusesOf(kind)).toEqual(expect.arrayContaining(['sent']));
			expect(statusesOf(kind)).not.toContain('failed');
		}
	});

	it('takes part in the handshake and verifies each webhook; forged ones it refuses', () => {
		expect(seen.handshakes).toBe(1);
		expect(seen.verified).toBeGreaterThan(60);
		expect([seen.verifiedAfterForgeries, seen.refused]).toEqual([0, 2]);
	});

	it('reads what a person wrote, words outside ASCII included', () => {
		expect(seen.messages[0]).toEqual({ type: 'text', name: 'Ana Duarte', wa_id: '15550107701' });
	});

	it('reads, downloads and deletes media, and manages codes and blocks', () => {
		expect(seen.other).toMatchObject({
			read: { success: true },
			media: '%PDF-1.4',
			deleted: { success: true },
			qr: 'Changed',
			qrDeleted: { success: true },
			blocked: { block_users: { added_users: [{ wa_id: '15550107702' }] } },
			unblocked: { block_users: { removed_users: [{ wa_id: '15550107702' }] } },
			refusal: { error: { code: 132001 } },
		});
	});
});
