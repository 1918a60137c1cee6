import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { folders } from './folders';

const neededBytes = 4 * 1024 ** 3;

export interface Ports {
	n8n: number;
	sandbox: number;
}

/** Stops with a sentence a newcomer can act on when this machine cannot run the demo. */
export async function checkPrerequisites(root: string, ports: Ports): Promise<void> {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < 24) {
		throw new Error(
			`n8n needs Node 24; this is Node ${process.versions.node}. Run it as "npm start" after "npm ci": that brings the right Node along.`,
		);
	}
	await promisify(execFile)('npm', ['--version']).catch((error: unknown) => {
		throw new Error('npm was not found. It comes with Node; see https://nodejs.org.', { cause: error });
	});
	if (!existsSync(folders(root).host)) await demandDiskSpace(root);
	await demandFreePort(ports.n8n, 'n8n', 'N8N_PORT', '--n8n-port');
	await demandFreePort(ports.sandbox, 'the sandbox', 'SANDBOX_PORT', '--sandbox-port');
}

async function demandDiskSpace(root: string): Promise<void> {
	const { bavail, bsize } = await statfs(root);
	if (bavail * bsize < neededBytes) {
		throw new Error(`n8n needs about 2.5 GB of disk while it is installed; only ${Math.round((bavail * bsize) / 1024 ** 2)} MB are free here.`);
	}
}

async function demandFreePort(port: number, who: string, variable: string, flag: string): Promise<void> {
	for (const host of ['127.0.0.1', '::1']) {
		const code = await listenOnce(port, host);
		if (code === 'EADDRINUSE' || code === 'EACCES') {
			throw new Error(
				`Port ${port}, wanted for ${who}, is ${code === 'EACCES' ? 'not allowed' : 'taken by another program'}. ` +
					`Free it, or choose another one: ${variable}=${port + 1} npm start   (or: npm start -- ${flag} ${port + 1})`,
			);
		}
	}
}

async function listenOnce(port: number, host: string): Promise<string | undefined> {
	return await new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
		probe.listen(port, host, () => probe.close(() => resolve(undefined)));
	});
}
