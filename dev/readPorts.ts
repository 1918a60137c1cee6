import { parseArgs } from 'node:util';
import type { Ports } from './checkPrerequisites';

/** The two ports of the demo: a flag wins over a variable, a variable over n8n's usual 5678 and the sandbox's 4100. */
export function readPorts(args: string[], env: NodeJS.ProcessEnv): Ports {
	const { values } = parseArgs({ args, options: { 'n8n-port': { type: 'string' }, 'sandbox-port': { type: 'string' } } });
	return {
		n8n: toPort(values['n8n-port'] ?? env.N8N_PORT ?? '5678', 'N8N_PORT'),
		sandbox: toPort(values['sandbox-port'] ?? env.SANDBOX_PORT ?? '4100', 'SANDBOX_PORT'),
	};
}

function toPort(text: string, name: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${name} is "${text}"; it has to be a port number from 1 to 65535.`);
	return port;
}
