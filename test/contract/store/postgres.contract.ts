import { inspect } from 'node:util';
import { Client } from 'pg';
import { sql } from 'kysely';
import { openStore, type PostgresConfig } from '../../../core/store';
import { openPostgres } from '../../../core/store/engines/postgres/openPostgres';
import { migrate } from '../../../core/store/migrations/migrate';
import type { Bench } from './contract';
import { after, sampleDelivery } from './sampleDelivery';

/** What Postgres promises besides the contract. */
export function postgresContract({ room, open }: Bench): void {
	const newConfig = (changes: Partial<PostgresConfig> = {}) => ({ ...(room().newConfig() as PostgresConfig), ...changes });

	/** A session of the database's owner, beside the store. */
	async function asOwner<T>(config: PostgresConfig, work: (client: Client) => Promise<T>): Promise<T> {
		const { host, port, database, user, password } = config;
		const client = new Client({ host, port, database, user, password });
		await client.connect();
		try {
			return await work(client);
		} finally {
			await client.end();
		}
	}

	describe('a Postgres server', () => {
		it.each([
			['notAllowed', 'the password is wrong', { password: 'wr0ng secret' }],
			['notAllowed', 'the user does not exist', { user: 'nobody-here', password: 'wr0ng secret' }],
			['notAllowed', 'the database does not exist', { database: 'nothing-here' }],
			['unreachable', 'nobody listens', { port: 1, password: 'wr0ng secret' }],
			['unreachable', 'the host does not exist', { host: 'nowhere.invalid', password: 'wr0ng secret' }],
			['unreachable', 'it speaks no TLS', { ssl: true }],
		] as const)('is refused as %s when %s, without the password', async (kind, _, changes) => {
			const config = newConfig(changes);
			const error = await openStore(config).catch((thrown: unknown) => thrown);
			expect(error).toMatchObject({ name: 'StoreError', kind, message: expect.stringContaining(`${config.database} at ${config.host}:${config.port}`) });
			expect(inspect(error, { depth: 9 })).not.toContain(config.password);
		});

		it('works with a user who may only use the schema, and tells one who may not', async () => {
			const config = newConfig();
			await asOwner(config, async (client) => {
				await client.query(`create role humble login password 'humble one'; create schema "${config.schema}" authorization humble`);
			});
			const humble = { ...config, user: 'humble', password: 'humble one' };
			expect((await (await open(humble)).outbox.reserve([sampleDelivery('k')], after(0)))[0]!.kind).toBe('reserved');
			await expect(openStore({ ...humble, schema: 'somewhere else' })).rejects.toMatchObject({ kind: 'notAllowed', message: expect.stringContaining('create the schema') });
		});

		it('writes to the disk before it reports a change, also where that is not its habit', async () => {
			const config = newConfig();
			expect((await asOwner(config, (client) => client.query('show synchronous_commit'))).rows).toEqual([{ synchronous_commit: 'off' }]);
			const engine = openPostgres(config);
			expect((await engine.read((db) => sql`show synchronous_commit`.execute(db))).rows).toEqual([{ synchronous_commit: 'on' }]);
			await engine.close();
		});

		it('that ended all our connections is found again by the next change', async () => {
			const config = newConfig();
			const store = await open(config);
			await Promise.all([1, 2, 3].map((index) => store.outbox.reserve([sampleDelivery(`k${index}`)], after(0))));
			await asOwner(config, (client) => client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'n8n-nodes-whatsapp-ops'`));
			const again = [1, 2, 3].map((index) => store.outbox.reserve([sampleDelivery(`k${index}`)], after(0)));
			expect((await Promise.all(again)).flat().map(({ kind }) => kind)).toEqual(['taken', 'taken', 'taken']);
		});

		it('that ends a connection in the middle of a change is reported, and nothing was changed', async () => {
			const config = newConfig();
			const engine = openPostgres(config);
			await migrate(engine);
			const change = engine.write(async (tx) => {
				await tx.insertInto('event_positions').values({ account: 'half', last_seq: 1 }).execute();
				const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
				await asOwner(config, (client) => client.query('select pg_terminate_backend($1, 10000)', [rows[0]!.pid]));
				await tx.insertInto('event_positions').values({ account: 'rest', last_seq: 1 }).execute();
			});
			await expect(change).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable' });
			expect(await engine.read((db) => db.selectFrom('event_positions').selectAll().execute())).toEqual([]);
			await engine.close();
		});

		it('that is kept busy by others is reported, with nothing changed', async () => {
			const config = newConfig({ busyTimeoutMs: 200 });
			const store = await open(config);
			const { delivery } = (await store.outbox.reserve([sampleDelivery('k')], after(0)))[0]!;
			await asOwner(config, async (client) => {
				await client.query(`begin; select * from "${config.schema}".deliveries for update`);
				await expect(store.outbox.begin([{ id: delivery.id, fence: 1 }], after(9), after(1))).rejects.toMatchObject({ kind: 'busy' });
				await client.query('rollback');
			});
			expect(await store.outbox.begin([{ id: delivery.id, fence: 1 }], after(9), after(1))).toEqual(['leaving']);
		});

		it('that was closed says so', async () => {
			const store = await openStore(newConfig());
			await store.close();
			await store.close();
			await expect(store.outbox.find({ limit: 1 })).rejects.toMatchObject({ kind: 'closed' });
		});
	});
}
