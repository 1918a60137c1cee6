import { defaultSeed, startSandbox, type Seed } from '../../sandbox';
import { countRequests } from './countRequests';
import type { Asked, Said, Sender, ServerSettings } from './messages';

function seedWith(senders: Sender[]): Seed {
	const [account] = defaultSeed.accounts;
	const phoneNumbers = senders.map(({ id, displayPhoneNumber, throughput }) => ({ id, displayPhoneNumber, verifiedName: 'Benchmark', throughputLevel: throughput }));
	return { ...defaultSeed, accounts: [{ ...account!, phoneNumbers }] };
}

/** The server's process: the sandbox over TLS, as slow to answer as told. It ends with the process that started it. */
function serve(): void {
	const say = (said: Said) => process.send?.(said);
	const counted = countRequests();

	async function listen({ key, cert, answerAfterMs, senders }: ServerSettings): Promise<void> {
		const faults = [{ kind: 'slow', delayMs: answerAfterMs }];
		// Receipts have nobody to go to here and would only cost time.
		const { url } = await startSandbox({ port: 0, tls: { key, cert }, seed: seedWith(senders), faults, receiptWebhooks: false });
		say({ kind: 'listening', port: Number(new URL(url).port) });
	}

	process.on('message', (asked: Asked) => {
		if (asked.kind === 'listen') return void listen(asked.settings);
		const { user, system } = process.cpuUsage();
		say({ kind: 'counted', senders: counted(), cpuMs: (user + system) / 1000 });
	});
	process.on('disconnect', () => process.exit());
	// Ctrl-C reaches the whole group; the one who started us decides when we end.
	process.on('SIGINT', () => undefined);
}

serve();
