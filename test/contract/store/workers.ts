import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreConfig } from '../../../core/store';
import type { Job } from './storeWorker';

/** Processes of their own that work on a store at the same time. */
export interface Workers {
	/** One job for each process, all at once; the results in the same order. */
	run<T>(config: StoreConfig, jobs: Job[]): Promise<T[]>;
	stop(): void;
}

/** Starts so many processes. Bundled first, so that each of them is there at once. */
export function startWorkers(count: number): Workers {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-worker-'));
	const script = join(folder, 'worker.cjs');
	const esbuild = join(__dirname, '../../../node_modules/.bin/esbuild');
	execFileSync(esbuild, [join(__dirname, 'storeWorker.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script}`]);
	const children = Array.from({ length: count }, () => fork(script, [], { execArgv: ['--no-warnings'] }));

	const runOne = (child: ChildProcess, config: StoreConfig, job: Job) =>
		new Promise((resolve, reject) => {
			child.once('message', ({ result, error }: { result?: unknown; error?: string }) => (error === undefined ? resolve(result) : reject(new Error(error))));
			child.send({ config, job });
		});
	return {
		run: async <T>(config: StoreConfig, jobs: Job[]) => (await Promise.all(jobs.map((job, index) => runOne(children[index]!, config, job)))) as T[],
		stop() {
			for (const child of children) child.kill('SIGKILL');
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
