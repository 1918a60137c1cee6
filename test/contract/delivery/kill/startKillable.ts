import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryReport } from '../../../../core/delivery';
import type { KillJob } from './killWorker';

/** Real processes that kill themselves. */
export interface Killable {
	/** One process from its start to its end; its reports, or nothing when it was killed. */
	run(job: KillJob): Promise<Array<Pick<DeliveryReport, 'outcome' | 'delivery'>> | 'killed'>;
	stop(): void;
}

/** Bundles the worker once, so that each process is there at once. */
export function startKillable(): Killable {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-kill-'));
	const script = join(folder, 'worker.cjs');
	const esbuild = join(__dirname, '../../../../node_modules/.bin/esbuild');
	execFileSync(esbuild, [join(__dirname, 'killWorker.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script}`]);
	return {
		run: (job) =>
			new Promise((resolve, reject) => {
				const child = fork(script, [], { execArgv: ['--no-warnings'] });
				let answer: { reports?: DeliveryReport[]; error?: string } = {};
				child.on('message', (said: typeof answer) => (answer = said));
				child.on('exit', (_, signal) => {
					if (signal === 'SIGKILL') resolve('killed');
					else if (answer.reports !== undefined) resolve(answer.reports);
					else reject(new Error(answer.error ?? 'The process ended without a word.'));
				});
				child.send(job);
			}),
		stop: () => rmSync(folder, { recursive: true, force: true }),
	};
}
