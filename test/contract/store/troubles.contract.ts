import { sql } from 'kysely';
import { Client } from 'pg';
import { openStore, type PostgresConfig } from '../../../core/store';
import type { Engine } from '../../../core/store/engines/engine';
import { openPostgres } from '../../../core/store/engines/postgres/openPostgres';
import { migrate } from '../../../core/store/migrations/migrate';
import type { Bench } from './contract';
import { openLine, type Line } from './line';

/** What becomes of changes while the network or Postgres is in trouble, and afterwards. */
export function postgresTroubles({ room }: Bench): void {
	describe('a Postgres in trouble', () => {
		let line: Line;
		let engines: Engine[] = [];
		beforeEach(async () => {
			line = await openLine((room().newConfig() as PostgresConfig).port);
		});
		afterEach(async () => {
			line.heal();
			for (const engine of engines) await engine.close();
			engines = [];
			await line.stop();
		});

		/** One connection, so that whoever does not give it back is noticed. */
		const newConfig = (): PostgresConfig => ({ ...(room().newConfig() as PostgresConfig), maxConnections: 1, busyTimeoutMs: 5_000, answerTimeoutMs: 700 });
		const overLine = (config: PostgresConfig): PostgresConfig => ({ ...config, port: line.port });
		async function openAs(config: PostgresConfig): Promise<Engine> {
			const engine = openPostgres(config);
			engines.push(engine);
			await migrate(engine);
			return engine;
		}
		const insert = (account: string) => sql`insert into event_positions (account, last_seq) values (${account}, 1)`;
		const accounts = async (engine: Engine) => (await engine.read((db) => db.selectFrom('event_positions').select('account').orderBy('account').execute())).map(({ account }) => account);

		it('that hangs in the middle of a change ends nobody’s wait too late, and works again afterwards', async () => {
			const config = newConfig();
			const engine = await openAs(overLine(config));
			const change = engine.write(async (tx) => {
				await insert('half').execute(tx);
				line.hang();
				await insert('rest').execute(tx);
			});
			const behind = accounts(engine).catch((error: unknown) => error);
			await expect(change).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable', message: expect.stringContaining('0.7 seconds') });
			// It got another connection, on which nothing is heard either.
			line.heal();
			await behind;
			expect(await accounts(engine)).toEqual([]);
		});

		it('that hangs under a look does not keep the connection', async () => {
			const engine = await openAs(overLine(newConfig()));
			line.hang();
			await expect(accounts(engine)).rejects.toMatchObject({ kind: 'unreachable' });
			line.heal();
			expect(await accounts(engine)).toEqual([]);
		});

		it('all of whose connections have ended unnoticed is found again by the next change', async () => {
			const engine = await openAs({ ...overLine(newConfig()), maxConnections: 8 });
			await Promise.all(Array.from({ length: 8 }, () => engine.read((db) => sql`select pg_sleep(0.3)`.execute(db))));
			line.breakUnnoticed();
			await engine.write((tx) => insert('k').execute(tx));
			expect(await accounts(engine)).toEqual(['k']);
		});

		it('that hangs just after the log-in is reported', async () => {
			line.hangAfterLogIn();
			await expect(openStore(overLine(newConfig()))).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable' });
		});

		it('whose answer was there all the time is believed when it was this process that was held up', async () => {
			const engine = await openAs(newConfig());
			const change = engine.write((tx) => sql`insert into event_positions select 'kept', 1 from pg_sleep(0.3)`.execute(tx));
			await new Promise((resolve) => setTimeout(resolve, 150));
			// Timers come next now, and only then what has arrived.
			await new Promise((resolve) => setImmediate(resolve));
			const untilMs = performance.now() + 1_000;
			while (performance.now() < untilMs);
			await change;
			expect(await accounts(engine)).toEqual(['kept']);
		});

		it('may take longer over a change of the tables', async () => {
			const engine = openPostgres(newConfig());
			engines.push(engine);
			await migrate(engine, [{ version: 1, name: 'long', statements: [sql`select pg_sleep(1.5)`, sql`create table built (id integer)`] }]);
			expect((await engine.read((db) => sql`select * from built`.execute(db))).rows).toEqual([]);
		});

		it('lets go of what a process held that has vanished from the network', async () => {
			const config = newConfig();
			const vanished = await openAs(overLine(config));
			const other = await openAs({ ...config, answerTimeoutMs: 20_000 });
			const change = vanished.write(async (tx) => {
				await insert('contested').execute(tx);
				line.hang();
				await insert('more').execute(tx);
			});
			await expect(change).rejects.toMatchObject({ kind: 'unreachable' });
			await other.write((tx) => insert('contested').execute(tx));
			expect(await accounts(other)).toEqual(['contested']);
		});

		it.each([
			['hangs', () => undefined],
			['ends', () => void setTimeout(() => line.cut(), 200)],
		])('whose answer to a commit is lost on a line that %s says that it is not known, and nothing is tried twice', async (_, happen) => {
			const engine = await openAs(overLine(newConfig()));
			let tries = 0;
			const change = engine.write(async (tx) => {
				tries += 1;
				await insert('k').execute(tx);
				line.hang({ requests: false, answers: true });
				happen();
			});
			await expect(change).rejects.toMatchObject({ kind: 'unreachable' });
			line.heal();
			expect([tries, await accounts(engine)]).toEqual([1, ['k']]);
		});

		it('that takes no changes for a while is one for which everything has to wait, and takes them again afterwards', async () => {
			const config = newConfig();
			const engine = await openAs(config);
			const { host, port, user, password } = config;
			const owner = new Client({ host, port, database: 'postgres', user, password });
			await owner.connect();
			await owner.query('create role leashed login superuser password $$of a leash$$');
			const leashed = await openAs({ ...config, user: 'leashed', password: 'of a leash' });
			await leashed.close();
			// As a replica does it, or a host whose disk is full.
			await owner.query('alter role leashed set default_transaction_read_only = on');
			const again = openPostgres({ ...config, user: 'leashed', password: 'of a leash' });
			engines.push(again);
			await expect(again.write((tx) => insert('k').execute(tx))).rejects.toMatchObject({ name: 'StoreError', kind: 'notAllowed', message: expect.stringContaining('read-only') });
			await owner.query('alter role leashed reset default_transaction_read_only');
			await owner.end();
			await again.write((tx) => insert('k').execute(tx));
			expect(await accounts(engine)).toEqual(['k']);
		});

		it.each([
			// What poolers and hosts say of themselves; Postgres itself says 01 and 02 of damaged data.
			['XX000', 'unreachable'],
			['XX001', 'corrupt'],
			['XX002', 'corrupt'],
			// The server's disk.
			['58030', 'unreachable'],
			['53100', 'full'],
			['25P04', 'busy'],
			['57014', 'busy'],
			['22012', 'unexpected'],
		] as const)('that says %s is told as %s', async (code, kind) => {
			const engine = await openAs(newConfig());
			const said = engine.read((db) => sql.raw(`do $$ begin raise exception 'as somebody said' using errcode = '${code}'; end $$`).execute(db));
			await expect(said).rejects.toMatchObject({ name: 'StoreError', kind, message: expect.stringContaining(kind === 'unreachable' ? 'as somebody said' : 'Postgres store') });
			expect(await accounts(engine)).toEqual([]);
		});
	});
}
