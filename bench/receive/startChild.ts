import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { app } from './webhooks';

/** A server in a process of its own. */
export interface ServerProcess {
	port: number;
	pid: number;
	stop(): Promise<void>;
}

/** Starts a script and resolves when it has said where it listens. */
export async function startChild(script: string, args: string[], env: Record<string, string> = {}): Promise<ServerProcess> {
	const child = spawn(process.execPath, ['--no-warnings', script, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
	const ended = once(child, 'exit');
	const port = await new Promise<number>((resolve, reject) => {
		let said = '';
		const hear = (chunk: Buffer) => {
			said += chunk.toString();
			const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
			if (found) resolve(Number(found[1]));
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${said}`)));
	});
	return {
		port,
		pid: child.pid!,
		async stop() {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

/** Starts a receiver on a free port, with a store given by further arguments. */
export async function startReceiver(script: string, args: string[], env: Record<string, string> = {}): Promise<ServerProcess> {
	return await startChild(script, ['receiver', '--app-id', app.id, '--port', '0', ...args], { WHATSAPP_APP_SECRET: app.secret, ...env });
}
