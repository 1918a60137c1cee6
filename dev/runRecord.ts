import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folders } from './folders';
import { n8nProgram, signalGroup } from './startN8n';
import { waitUntil } from './waitUntil';

interface RunRecord {
	/** The process of `npm start`. */
	startedBy: number;
	/** Its n8n. */
	n8n?: number;
}

const recordFile = (root: string) => join(folders(root).home, 'run.json');

/** Notes which processes this start owns, so that the next start can clear up after a killed one. */
export async function noteRun(root: string, n8nPid?: number): Promise<void> {
	const record: RunRecord = { startedBy: process.pid, n8n: n8nPid };
	await writeFile(recordFile(root), JSON.stringify(record));
}

export async function forgetRun(root: string): Promise<void> {
	await rm(recordFile(root), { force: true });
}

/** Ends the n8n that a killed start left behind; refuses when an earlier start is still at work. Returns whether it ended one. */
export async function clearEarlierRun(root: string): Promise<boolean> {
	const text = await readFile(recordFile(root), 'utf8').catch(() => '{}');
	const { startedBy, n8n } = parse(text);
	// Process ids are used again by the system: only a process that still looks like ours is touched.
	if (startedBy && startedBy !== process.pid && (await commandOf(startedBy)).includes('dev/start.ts')) {
		throw new Error(`The demo is already running (process ${startedBy}). Stop it there with Ctrl-C, or just use it.`);
	}
	const leftBehind = n8n !== undefined && (await commandOf(n8n)).includes(n8nProgram(root));
	if (leftBehind) {
		signalGroup(n8n, 'SIGTERM');
		await waitUntil(`the n8n of an earlier start (process ${n8n}) to end`, async () => ((await commandOf(n8n)) === '' ? true : undefined), { timeoutMs: 20_000 });
	}
	await forgetRun(root);
	return leftBehind;
}

/** A record cut short by the crash it is meant for counts as none. */
function parse(text: string): Partial<RunRecord> {
	try {
		return JSON.parse(text) as RunRecord;
	} catch {
		return {};
	}
}

async function commandOf(pid: number): Promise<string> {
	const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
	return stdout.trim();
}
