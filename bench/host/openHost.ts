import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../dev/findFreePort';
import { folders } from '../../dev/folders';
import { installPackage } from '../../dev/installPackage';
import { N8nClient } from '../../dev/n8nClient';
import type { PackedPackage } from '../../dev/packPackage';
import { startN8n } from '../../dev/startN8n';
import type { BenchPlace } from '../bench';
import { fixedHost, type BenchServer } from '../server/startServer';

/** A real n8n with the packed package in an empty user folder. */
export interface Host {
	name: string;
	pid: number;
	inspectPort: number;
	client: N8nClient;
	logFile: string;
	/** Holds n8n's database and the embedded store. */
	userFolder: string;
	stop(): Promise<void>;
}

/** A shell's proxies are not for a server on this machine. */
const noProxy = { HTTP_PROXY: '', HTTPS_PROXY: '', ALL_PROXY: '', http_proxy: '', https_proxy: '', all_proxy: '' };

/** Starts an n8n that trusts the server's certificate and takes it for the built-in node's fixed host. */
export async function openHost(place: Pick<BenchPlace, 'root' | 'signal' | 'stopLater'>, { name, packed, server, env }: { name: string; packed: PackedPackage; server: BenchServer; env?: NodeJS.ProcessEnv }): Promise<Host> {
	const { root, signal, stopLater } = place;
	const { logs } = folders(root);
	const userFolder = await mkdtemp(join(tmpdir(), `n8n-bench-${name}-`));
	let stopN8n = async () => undefined as void;
	const stop = async () => {
		await stopN8n();
		await rm(userFolder, { recursive: true, force: true });
	};
	stopLater(stop);
	await installPackage(packed, userFolder, { logFile: join(logs, `bench-${name}-install.log`), signal });
	const authorityFile = join(userFolder, 'authority.pem');
	await writeFile(authorityFile, server.authority);
	const inspectPort = await findFreePort();
	const logFile = join(logs, `bench-${name}.log`);
	const running = await startN8n({
		root,
		userFolder,
		port: await findFreePort(),
		logFile,
		signal,
		env: {
			...noProxy,
			...env,
			NODE_EXTRA_CA_CERTS: authorityFile,
			NODE_OPTIONS: `--import=${join(__dirname, 'redirectHost.ts')} --inspect-port=127.0.0.1:${inspectPort}`,
			BENCH_REDIRECT: `${fixedHost}>127.0.0.1:${server.port}`,
		},
	});
	stopN8n = running.stop;
	return { name, pid: running.pid, inspectPort, client: await N8nClient.signIn(running.url), logFile, userFolder, stop };
}
