import { reportSteps } from '../dev/reportSteps';
import { isKept, type BenchPlace, type BenchResult } from './bench';
import { machineFacts } from './machine';
import { readOptions } from './options';
import { describeBar } from './report/describeBar';
import { toJsonLine } from './report/jsonLine';
import { toTable } from './report/table';

/** `npm run bench -- <name>`: each benchmark is a room of its own, loaded only when asked for. */
const benches: Record<string, () => Promise<{ run(place: BenchPlace): Promise<BenchResult> }>> = {
	receive: () => import('./receive'),
	send: () => import('./send'),
	sla: () => import('./sla'),
};

async function main(): Promise<void> {
	const { name, check, ...wishes } = readOptions(process.argv.slice(2), Object.keys(benches));
	const interrupted = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort(new Error('interrupted')));
	const { signal } = interrupted;
	const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
	const stops: Array<() => Promise<void>> = [];
	const machine = machineFacts();
	try {
		const { run } = await benches[name]!();
		const place: BenchPlace = { root: process.cwd(), step: reportSteps(process.stdout, signal), signal, stopLater: (stop) => stops.unshift(stop), ...wishes };
		const result = await Promise.race([run(place), aborted]);
		console.log(`\n${toTable(result.cases)}`);
		const missed = result.cases.flatMap(({ name: of, bars }) => bars.filter((bar) => !isKept(bar)).map((bar) => `${of}: ${describeBar(bar)}`));
		if (missed.length > 0) console.log(`\nNot kept:\n${missed.map((line) => `  ${line}`).join('\n')}`);
		if (check && missed.length > 0) process.exitCode = 1;
		console.log(`\n${toJsonLine({ bench: name, machine, missed, ...result })}`);
	} finally {
		await Promise.allSettled(stops.map((stop) => stop()));
	}
}

main()
	.catch((error: unknown) => {
		console.error(`\n${error instanceof Error ? error.message : String(error)}`);
		process.exitCode = 1;
	})
	// Idle connections of this process would hold up its end.
	.finally(() => process.exit());
