import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '../../dev/findFreePort';
import { folders } from '../../dev/folders';
import { installN8n } from '../../dev/installN8n';
import { installPackage } from '../../dev/installPackage';
import { N8nClient } from '../../dev/n8nClient';
import { openSandbox } from '../../dev/openSandbox';
import { packPackage } from '../../dev/packPackage';
import { sandboxCredential } from '../../dev/sandboxCredential';
import { SandboxClient } from '../../dev/sandboxClient';
import { signalGroup, startN8n } from '../../dev/startN8n';
import { startPostgres } from '../../dev/startPostgres';
import { startRedis } from './startRedis';

/** n8n in queue mode: a main process, one for webhooks and one worker over Redis and Postgres, and a sandbox beside them; all of it gone after close(). */
export interface QueueRoom {
	n8n: N8nClient;
	sandbox: SandboxClient;
	credential: { id: string; name: string };
	/** The operations store in n8n's own Postgres. */
	storeCredential: { id: string; name: string };
	/** Where the process for webhooks answers. */
	webhookUrl: string;
	/** Ends the worker and everything it started without a signal that it could handle. */
	killWorker(): Promise<void>;
	startWorker(): Promise<void>;
	/** What the worker has logged since its last start. */
	readWorkerLog(): Promise<string>;
	/** What the main process has logged. */
	readMainLog(): Promise<string>;
	/** From now on n8n's database takes no execution of these workflows, until the function that this gives is called. */
	refuseExecutions(workflowIds: string[]): Promise<() => Promise<void>>;
	close(): Promise<void>;
}

/** Sets everything up; whatever was started before something failed is ended again. */
export async function openQueueRoom(): Promise<QueueRoom> {
	const closing: Array<() => Promise<void>> = [];
	const close = async () => {
		for (const end of closing.reverse()) await end();
	};
	try {
		return await furnish(closing, close);
	} catch (error) {
		await close();
		throw error;
	}
}

async function furnish(closing: Array<() => Promise<void>>, close: () => Promise<void>): Promise<QueueRoom> {
	const root = process.cwd();
	const { logs } = folders(root);
	await installN8n(root);
	const packed = await packPackage(root, { build: false });
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-e2e-queue-'));
	closing.push(async () => await rm(userFolder, { recursive: true, force: true }));
	await installPackage(packed, userFolder, { logFile: join(logs, 'e2e-queue-install-package.log') });
	const redis = await startRedis();
	closing.push(redis.stop);
	const { stop: stopPostgres, ...postgres } = await startPostgres();
	closing.push(stopPostgres);
	const sandbox = await openSandbox(await findFreePort());
	closing.push(sandbox.close);

	const env = {
		EXECUTIONS_MODE: 'queue',
		// Runs by hand go the way of all others.
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(postgres.port),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: postgres.user,
		DB_POSTGRESDB_PASSWORD: postgres.password,
	};
	const logFile = (role: string) => join(logs, `e2e-queue-${role}.log`);
	const start = async (role: 'main' | 'worker' | 'webhook') => {
		const running = await startN8n({ root, userFolder, role, env, port: await findFreePort(), logFile: logFile(role) });
		closing.push(running.stop);
		return running;
	};
	const main = await start('main');
	const webhook = await start('webhook');
	let worker = await start('worker');
	const n8n = await N8nClient.signIn(main.url);
	const store = { host: '127.0.0.1', database: 'postgres', ssl: 'off', schema: 'whatsapp_ops', maxConnections: 10, ...postgres };
	return {
		n8n,
		webhookUrl: webhook.url,
		sandbox: new SandboxClient(sandbox.url),
		credential: await n8n.createCredential(sandboxCredential(sandbox.url)),
		storeCredential: await n8n.createCredential({ name: 'Store', type: 'operationsStoreApi', data: store }),
		async killWorker() {
			signalGroup(worker.pid, 'SIGKILL');
			await worker.ended;
		},
		async startWorker() {
			worker = await start('worker');
		},
		readWorkerLog: async () => await readFile(logFile('worker'), 'utf8'),
		readMainLog: async () => await readFile(logFile('main'), 'utf8'),
		async refuseExecutions(workflowIds) {
			const ids = workflowIds.map((id) => `'${id}'`).join(', ');
			const run = async (text: string) => {
				const database = new Client({ host: '127.0.0.1', database: 'postgres', ...postgres });
				await database.connect();
				await database.query(text).finally(() => database.end());
			};
			await run(`
				create function refuse_executions() returns trigger language plpgsql as $$ begin
					if new."workflowId" in (${ids}) then raise exception 'there is no space left for executions'; end if;
					return new;
				end $$;
				create trigger refuse_executions before insert on execution_entity for each row execute function refuse_executions()`);
			return async () => await run('drop trigger refuse_executions on execution_entity; drop function refuse_executions()');
		},
		close,
	};
}
