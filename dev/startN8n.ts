import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './findFreePort';
import { folders } from './folders';
import { lastLines } from './lastLines';
import { n8nEnvironment } from './n8nEnvironment';
import { waitUntil } from './waitUntil';

export interface N8nOptions {
	root: string;
	userFolder: string;
	port: number;
	logFile: string;
	/** What this process is in queue mode: a worker serves nothing but its health, on the same port setting; `webhook` serves production webhooks alone. */
	role?: 'main' | 'worker' | 'webhook';
	/** Added to (and stronger than) the usual environment. */
	env?: NodeJS.ProcessEnv;
	signal?: AbortSignal;
}

export interface RunningN8n {
	url: string;
	pid: number;
	/** Settles when n8n has ended, for whatever reason. */
	ended: Promise<void>;
	stop(): Promise<void>;
}

const bootTimeoutMs = 180_000;
const stopTimeoutMs = 20_000;

/** Starts the pinned n8n as a process of its own and returns when its editor and its webhooks answer, or when the worker is ready. */
export async function startN8n(options: N8nOptions): Promise<RunningN8n> {
	await mkdir(options.userFolder, { recursive: true });
	await mkdir(dirname(options.logFile), { recursive: true });
	const { role = 'main' } = options;
	const isWorker = role === 'worker';
	const log = openSync(options.logFile, 'w');
	const child = spawn(process.execPath, [n8nProgram(options.root), role === 'main' ? 'start' : role], {
		cwd: options.userFolder,
		env: {
			...n8nEnvironment({ ...options, brokerPort: await findFreePort() }),
			...(isWorker && { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(options.port) }),
			...options.env,
		},
		stdio: ['ignore', log, log],
		// A group of its own: Ctrl-C reaches us first, and stopping it takes its task runner along.
		detached: true,
	});
	closeSync(log);
	let alive = true;
	const ended = once(child, 'exit').then(
		() => void (alive = false),
		() => void (alive = false),
	);
	const pid = child.pid ?? 0;
	const stop = async () => {
		if (!alive) return;
		signalGroup(pid, 'SIGTERM');
		await Promise.race([ended, sleep(stopTimeoutMs, undefined, { ref: false })]);
		if (alive) signalGroup(pid, 'SIGKILL');
		await ended;
	};

	const url = `http://localhost:${options.port}`;
	const readiness = [`${url}/healthz/readiness`, ...(role === 'main' ? [`${url}/rest/settings`] : [])];
	try {
		await waitUntil(
			'n8n to become ready',
			async () => {
				if (!alive) throw new Error('n8n ended while it was starting');
				for (const place of readiness) if (!(await answers(place))) return undefined;
				return true;
			},
			{ timeoutMs: bootTimeoutMs, everyMs: 250, signal: options.signal },
		);
	} catch (error) {
		await stop();
		options.signal?.throwIfAborted();
		throw new Error(`${error instanceof Error ? error.message : String(error)}\n${await lastLines(options.logFile)}`, { cause: error });
	}
	return { url, pid, ended, stop };
}

/** The file that a process listing shows for a running development n8n. */
export const n8nProgram = (root: string) => join(folders(root).host, 'node_modules/n8n/bin/n8n');

async function answers(url: string): Promise<boolean> {
	const response = await fetch(url).catch(() => undefined);
	await response?.body?.cancel();
	return response?.status === 200;
}

/** Signals a process and everything it started; one that is gone already is what we want. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
