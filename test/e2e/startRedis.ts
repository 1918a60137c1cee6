import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '../../dev/findFreePort';

/** A Redis on this machine for as long as somebody needs it; it keeps nothing. */
export interface LocalRedis {
	port: number;
	stop(): Promise<void>;
}

const program = 'redis-server';

/** Whether this machine has Redis (Debian: apt-get install redis-server). */
export const hasRedis = (): boolean => spawnSync(program, ['--version']).status === 0;

/** Starts Redis on a free port of loopback, and waits until it takes connections. */
export async function startRedis(): Promise<LocalRedis> {
	const port = await findFreePort();
	const server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'ignore'] });
	const ended = once(server, 'exit');
	await new Promise<void>((resolve, reject) => {
		let said = '';
		server.stdout.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (/ready to accept connections/i.test(said)) resolve();
		});
		server.once('error', reject);
		server.once('exit', (code) => reject(new Error(`Redis ended with ${code}: ${said}`)));
	});
	return {
		port,
		async stop() {
			server.kill('SIGTERM');
			await ended;
		},
	};
}
