import { parseArgs } from 'node:util';
import { defaultSeed } from './seed/defaultSeed';
import { type Sandbox, startSandbox } from './startSandbox';

const USAGE = `Usage: npx n8n-nodes-whatsapp-ops sandbox [--port 4100] [--host 127.0.0.1] [--no-window] [--no-limits]

A pretend WhatsApp: the Cloud API on this machine, and the phones of two people in a web page.

  --port       where it listens (default 4100)
  --host       0.0.0.0 lets containers reach the API; the phone stays on this machine
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
	const sandbox = await start(port, values.host, !values['no-window'], !values['no-limits']);
	console.log(greeting(sandbox.url));
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
				'no-window': { type: 'boolean', default: false },
				'no-limits': { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
	} catch (error) {
		throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
	}
}

async function start(port: number, host: string, enforceWindow: boolean, enforceLimits: boolean): Promise<Sandbox> {
	try {
		return await startSandbox({ port, host, enforceWindow, enforceLimits });
	} catch (error) {
		const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
		if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. Stop what listens there, or choose another: sandbox --port ${port + 1}`);
		if (code === 'EACCES') throw new Error(`Port ${port} may not be used without more rights. Choose one above 1023.`);
		throw error;
	}
}

function greeting(url: string): string {
	const [app, account, token] = [defaultSeed.apps[0], defaultSeed.accounts[0], defaultSeed.tokens[0]];
	return `
The phones:  ${url}

Paste into the WhatsApp credential in n8n:
  API base URL                 ${url}
  Access token                 ${token?.token}
  WhatsApp Business Account    ${account?.id}
  App ID                       ${app?.id}
  App secret                   ${app?.secret}
  Phone number ID              ${account?.phoneNumbers[0]?.id}

Ctrl+C stops it.`;
}

function toldToStop(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
}
