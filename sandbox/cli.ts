import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultSeed } from './seed/defaultSeed';
import { readSeed } from './seed/readSeed';
import type { Seed } from './seed/seed';
import { type Sandbox, type SandboxOptions, startSandbox } from './startSandbox';

const USAGE = `Usage: npx n8n-nodes-whatsapp-ops sandbox [--port 4100] [--host 127.0.0.1] [--seed-file seed.json]
                                           [--data sandbox.json] [--no-window] [--no-limits]

A pretend WhatsApp: the Cloud API on this machine, and people's phones in a web page.

  --port       where it listens (default 4100)
  --host       0.0.0.0 lets containers reach the API; the phones stay on this machine
  --seed-file  apps, accounts, numbers, templates, people and tokens to start with, as JSON
  --data       remembers everything in this file, and goes on from it at the next start
  --no-window  free-form messages arrive also outside the 24-hour customer service window
  --no-limits  no limits on messages per second, per person and per day`;

/** The `sandbox` command: starts, says what to paste into n8n, runs until it is told to stop. Throws with a clear message when it cannot start. */
export async function run(args: string[]): Promise<void> {
	const { values } = readOptions(args);
	if (values.help) {
		console.log(USAGE);
		return;
	}
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port must be a number from 0 to 65535, not ${values.port}`);
	const seed = values['seed-file'] === undefined ? defaultSeed : seedFrom(values['seed-file']);
	const sandbox = await start({
		port,
		host: values.host,
		seed,
		enforceWindow: !values['no-window'],
		enforceLimits: !values['no-limits'],
		...(values.data !== undefined && { dataFile: values.data }),
	});
	console.log(greeting(sandbox.url, seed));
	await toldToStop();
	await sandbox.close();
}

function readOptions(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				port: { type: 'string', default: '4100' },
				host: { type: 'string', default: '127.0.0.1' },
				'seed-file': { type: 'string' },
				data: { type: 'string' },
				'no-window': { type: 'boolean', default: false },
				'no-limits': { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
	} catch (error) {
		throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
	}
}

function seedFrom(path: string): Seed {
	try {
		return readSeed(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new Error(`--seed-file ${path}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

async function start(options: SandboxOptions & { port: number }): Promise<Sandbox> {
	const { port, dataFile } = options;
	try {
		return await startSandbox(options);
	} catch (error) {
		const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
		if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. Stop what listens there, or choose another: sandbox --port ${port + 1}`);
		if (code === 'EACCES' && dataFile === undefined) throw new Error(`Port ${port} may not be used without more rights. Choose one above 1023.`);
		if (error instanceof Error && error.name === 'UnreadableSnapshot') throw new Error(`--data ${dataFile}: ${error.message}. Delete the file or give another.`);
		throw error;
	}
}

function greeting(url: string, seed: Seed): string {
	const [app, account, token] = [seed.apps[0], seed.accounts[0], seed.tokens[0]];
	return `
The phones:  ${url}

Paste into a credential of the type WhatsApp Cloud API in n8n:
  Access Token          ${token?.token}
  Business Account ID   ${account?.id}
  App ID                ${app?.id}
  App Secret            ${app?.secret}
  API Base URL          ${url}

Choose in the node:
  Phone Number ID       ${account?.phoneNumbers[0]?.id}

Ctrl+C stops it.`;
}

function toldToStop(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
}
