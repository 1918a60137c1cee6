import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { makeCertificate } from '../../dev/makeCertificate';
import { SandboxClient } from '../../dev/sandboxClient';
import type { Asked, Said, Sender, SenderCount, ServerSettings } from './messages';

/** A message that the server accepted. */
export interface AcceptedMessage {
	/** Epoch milliseconds. */
	at: number;
	phoneNumberId: string;
	to: string;
	body: string;
}

/** The pretend Cloud API in a process of its own. */
export interface BenchServer {
	/** The address as contestants use it that can be told one. */
	url: string;
	port: number;
	/** The authority that its certificate comes from, as PEM. */
	authority: string;
	count(): Promise<{ senders: Record<string, SenderCount>; cpuMs: number }>;
	acceptedFrom(phoneNumberId: string): Promise<AcceptedMessage[]>;
	/** Refusals so far, by error code. */
	refused(): Promise<Record<string, number>>;
	stop(): Promise<void>;
}

/** The host that the built-in node cannot be talked out of. */
export const fixedHost = 'graph.facebook.com';

/** Starts the server with a certificate made for it, which this process trusts from now on. */
export async function startServer(senders: Sender[], answerAfterMs: number): Promise<BenchServer> {
	const authority = makeCertificate({ name: 'Benchmark authority', authority: true });
	const { keyPem: key, certPem: cert } = makeCertificate({ name: 'localhost', hosts: ['localhost', fixedHost], issuer: authority });
	setDefaultCACertificates([...getCACertificates('default'), authority.certPem]);

	const child = fork(join(__dirname, 'serve.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	const ended = once(child, 'exit');
	async function ask<Kind extends Said['kind']>(asked: Asked, answer: Kind): Promise<Extract<Said, { kind: Kind }>> {
		child.send(asked);
		const heard = once(child, 'message') as Promise<[Said]>;
		const gone = ended.then(([code]) => Promise.reject(new Error(`The server's process has ended with ${code}.`)));
		const [said] = await Promise.race([heard, gone]);
		if (said.kind !== answer) throw new Error(`The server's process said ${said.kind}, not ${answer}.`);
		return said as Extract<Said, { kind: Kind }>;
	}

	const settings: ServerSettings = { key, cert, answerAfterMs, senders };
	const { port } = await ask({ kind: 'listen', settings }, 'listening');
	const url = `https://localhost:${port}`;
	const control = new SandboxClient(url);
	return {
		url,
		port,
		authority: authority.certPem,
		count: async () => await ask({ kind: 'count' }, 'counted'),
		async acceptedFrom(phoneNumberId) {
			const { messages } = await control.call<{ messages: AcceptedMessage[] }>('GET', '/sandbox/ledger');
			return messages.filter((message) => message.phoneNumberId === phoneNumberId);
		},
		refused: async () => (await control.call<{ refused: Record<string, number> }>('GET', '/sandbox/ledger?summary')).refused,
		async stop() {
			if (child.connected) child.disconnect();
			await ended;
		},
	};
}
