import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore, type SqliteConfig } from '../../../core/store';
import { openSqlite } from '../../../core/store/engines/sqlite/openSqlite';
import { migrate } from '../../../core/store/migrations/migrate';
import type { Bench } from './contract';
import { after, sampleDelivery } from './sampleDelivery';

/** What SQLite promises besides the contract. */
export function sqliteContract({ room, open }: Bench): void {
	const newConfig = () => room().newConfig() as SqliteConfig;

	describe('a SQLite file', () => {
		it('has reached the disk before a change is reported, and a disk that fails is reported', async () => {
			const config = newConfig();
			const store = await open(config);
			const handle = await openFile(config.file);
			const files = Object.getPrototypeOf(handle) as { datasync: () => Promise<void> };
			await handle.close();
			let synced = 0;
			const datasync = jest.spyOn(files, 'datasync').mockImplementation(async () => {
				await new Promise((resolve) => setTimeout(resolve, 20));
				synced += 1;
			});
			try {
				await store.outbox.reserve([sampleDelivery('k')], after(0));
				expect(synced).toBe(1);
				// Whatever says so concerns everything in the store: a trigger has to wait, not to pass over what it was at.
				for (const [code, kind] of [['EIO', 'unreachable'], ['EMFILE', 'unreachable'], ['ENOSPC', 'full']] as const) {
					datasync.mockRejectedValue(Object.assign(new Error(`${code}: it does not work, fdatasync`), { code, syscall: 'fdatasync' }));
					await expect(store.outbox.reserve([sampleDelivery(code)], after(0))).rejects.toMatchObject({ name: 'StoreError', kind, message: expect.stringContaining(config.file) });
				}
			} finally {
				datasync.mockRestore();
			}
		});

		it('lets many changes share one way to the disk', async () => {
			const store = await open(newConfig());
			await store.outbox.find({ limit: 1 });
			await Promise.all(Array.from({ length: 50 }, (_, index) => store.outbox.reserve([sampleDelivery(`k${index}`)], after(0))));
			expect(await store.outbox.find({ limit: 100 })).toHaveLength(50);
		});

		// Only Linux lists its locks.
		(process.platform === 'linux' ? it : it.skip)('keeps the lock by which others know that it is in use, also when this process opens it once more', async () => {
			const config = newConfig();
			const store = await open(config);
			await store.outbox.reserve([sampleDelivery('k')], after(0));
			const lock = new RegExp(`READ +${process.pid} [^ ]+:${statSync(config.file).ino} `);
			expect(readFileSync('/proc/locks', 'utf8')).toMatch(lock);
			await open(config);
			expect(readFileSync('/proc/locks', 'utf8')).toMatch(lock);
		});

		it('is for nobody but its owner', async () => {
			const config = newConfig();
			await open(config);
			for (const file of [config.file, `${config.file}-wal`]) expect(statSync(file).mode & 0o077).toBe(0);
		});

		it('that others keep busy is reported, with nothing changed and without holding up this process', async () => {
			const config = { ...newConfig(), busyTimeoutMs: 100 };
			const store = await open(config);
			const other = new DatabaseSync(config.file);
			other.exec('begin immediate');
			let turns = 0;
			const turning = setInterval(() => turns++, 1);
			await expect(store.outbox.reserve([sampleDelivery('k')], after(0))).rejects.toMatchObject({ name: 'StoreError', kind: 'busy', message: expect.stringContaining(config.file) });
			clearInterval(turning);
			expect(turns).toBeGreaterThan(2);
			// Whoever only looks does not wait for a writer.
			expect(await store.outbox.find({ limit: 1 })).toEqual([]);
			other.exec('commit');
			other.close();
			expect((await store.outbox.reserve([sampleDelivery('k')], after(0)))[0]!.kind).toBe('reserved');
		});

		it('that others keep busy is reported to everybody in time, however many wait', async () => {
			const config = { ...newConfig(), busyTimeoutMs: 300 };
			const store = await open(config);
			const other = new DatabaseSync(config.file);
			other.exec('begin immediate');
			const askedAtMs = performance.now();
			const asked = Array.from({ length: 10 }, (_, index) => store.outbox.reserve([sampleDelivery(`k${index}`)], after(0)));
			const looked = store.outbox.find({ limit: 1 });
			expect((await Promise.allSettled(asked)).map((one) => (one.status === 'rejected' ? (one.reason as { kind: string }).kind : 'stored'))).toEqual(asked.map(() => 'busy'));
			expect(await looked).toEqual([]);
			expect(performance.now() - askedAtMs).toBeLessThan(1_500);
			other.exec('rollback');
			other.close();
			expect((await store.outbox.reserve([sampleDelivery('k1')], after(0)))[0]!.kind).toBe('reserved');
		});

		it('is overwritten once others let it', async () => {
			const config = newConfig();
			const engine = await openSqlite(config);
			await migrate(engine);
			const other = new DatabaseSync(config.file);
			other.exec('begin immediate');
			setTimeout(() => other.close(), 200);
			await engine.forgetDeleted();
			await engine.close();
		});

		it.each([
			['the file is deleted', (file: string) => rmSync(file)],
			['its folder is deleted', (file: string) => rmSync(dirname(file), { recursive: true })],
			['its log is deleted', (file: string) => rmSync(`${file}-wal`)],
			['another file takes its place', (file: string) => (copyFileSync(file, `${file}.copy`), renameSync(`${file}.copy`, file))],
		])('takes no change that would be lost after %s', async (_, happens) => {
			const config = newConfig();
			const store = await open(config);
			await store.outbox.reserve([sampleDelivery('before')], after(0));
			happens(config.file);
			await expect(store.outbox.reserve([sampleDelivery('after')], after(0))).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable', message: expect.stringContaining('replaced') });
		});

		it('that is put back is used again', async () => {
			const config = newConfig();
			const store = await open(config);
			await store.outbox.reserve([sampleDelivery('before')], after(0));
			renameSync(config.file, `${config.file}.away`);
			await expect(store.outbox.reserve([sampleDelivery('meanwhile')], after(0))).rejects.toMatchObject({ kind: 'unreachable' });
			renameSync(`${config.file}.away`, config.file);
			expect((await store.outbox.reserve([sampleDelivery('after')], after(0)))[0]!.kind).toBe('reserved');
		});

		it('takes changes that are asked for at the same time one after the other', async () => {
			const store = await open(newConfig());
			const kinds = (await Promise.all(Array.from({ length: 20 }, () => store.outbox.reserve([sampleDelivery('k')], after(0))))).flat().map(({ kind }) => kind);
			expect(kinds.filter((kind) => kind === 'reserved')).toHaveLength(1);
		});

		it.each([
			['corrupt', 'is no database', (folder: string) => writeFileSync(join(folder, 'x.db'), 'no database at all, but long enough to be looked at'.repeat(50)), 'x.db'],
			['notAllowed', 'lies in a file', (folder: string) => writeFileSync(join(folder, 'file'), ''), 'file/x.db'],
		])('is refused as %s when it %s', async (kind, _, prepare, file) => {
			const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-store-'));
			prepare(folder);
			await expect(openStore({ engine: 'sqlite', file: join(folder, file) })).rejects.toMatchObject({ name: 'StoreError', kind, message: expect.stringContaining(join(folder, file)) });
			rmSync(folder, { recursive: true });
		});

		it('that was closed says so', async () => {
			const store = await openStore(newConfig());
			await store.close();
			await store.close();
			await expect(store.outbox.find({ limit: 1 })).rejects.toMatchObject({ kind: 'closed' });
		});
	});
}
