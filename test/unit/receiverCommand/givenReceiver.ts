import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A receiver in a process of its own, as `npx n8n-nodes-whatsapp-ops receiver` starts it. */
export interface ReceiverProcess {
	port: number;
	/** Ends it without a word, as a power cut would. */
	kill(): Promise<void>;
	/** Asks it to stop; answers with its exit code. */
	stop(): Promise<number | null>;
}

/** The command line in one file, so that a process is there at once. */
export function bundleReceiver(folder: string): string {
	const script = join(folder, 'main.cjs');
	const root = join(__dirname, '../../..');
	execFileSync(join(root, 'node_modules/.bin/esbuild'), [join(root, 'bin/main.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script}`]);
	return script;
}

/** Starts a receiver and resolves when it listens. */
export async function startReceiverProcess(script: string, args: string[], env: Record<string, string>): Promise<ReceiverProcess> {
	const child: ChildProcess = spawn(process.execPath, ['--no-warnings', script, 'receiver', '--port', '0', ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
	const ended = once(child, 'exit');
	const port = await new Promise<number>((resolve, reject) => {
		let said = '';
		const hear = (chunk: string) => {
			said += chunk;
			const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
			if (found) resolve(Number(found[1]));
		};
		child.stdout!.setEncoding('utf8').on('data', hear);
		child.stderr!.setEncoding('utf8').on('data', hear);
		child.once('exit', (code) => reject(new Error(`The receiver ended with ${code}: ${said}`)));
	});
	return {
		port,
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
		async stop() {
			child.kill('SIGTERM');
			return (await ended)[0] as number | null;
		},
	};
}
