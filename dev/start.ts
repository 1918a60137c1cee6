import { join } from 'node:path';
import { checkPrerequisites } from './checkPrerequisites';
import { folders } from './folders';
import { installN8n } from './installN8n';
import { installPackage } from './installPackage';
import { lastLines } from './lastLines';
import { listInCommunityNodes } from './listInCommunityNodes';
import { N8nClient } from './n8nClient';
import { openSandbox } from './openSandbox';
import { packPackage } from './packPackage';
import { playStoryOnce } from './playStoryOnce';
import { printWelcome } from './printWelcome';
import { provisionDemo } from './provisionDemo';
import { readPorts } from './readPorts';
import { reportSteps } from './reportSteps';
import { clearEarlierRun, forgetRun, noteRun } from './runRecord';
import { startN8n } from './startN8n';

/** `npm start`: from a fresh clone to the running story, step by step; from then on within seconds. */
async function start(root: string, signal: AbortSignal, stopLater: (stop: () => Promise<void>) => void): Promise<void> {
	const step = reportSteps(process.stdout, signal);
	const startedAt = Date.now();
	const ports = readPorts(process.argv.slice(2), process.env);
	const { home, logs } = folders(root);
	const logFile = join(logs, 'n8n.log');

	await step('Look around: Node, npm, disk, ports', '1 s', async (progress) => {
		if (await clearEarlierRun(root)) progress('stopped what an earlier start left behind');
		await checkPrerequisites(root, ports);
	});
	await step('Install n8n into .n8n/host', '4 min, only the first time', async (progress) => await installN8n(root, { progress, signal }));
	const packed = await step('Build and pack this package', '20 s, only after a change', async () => await packPackage(root, { build: true, signal }));
	await step('Install the packed package into n8n', '5 s, only after a change', async () =>
		await installPackage(packed, home, { logFile: join(logs, 'install-package.log'), signal }),
	);
	const sandbox = await step('Start the sandbox, a pretend WhatsApp', '1 s', async () => await openSandbox(ports.sandbox));
	stopLater(sandbox.close);
	const n8n = await step('Start n8n', '10 to 30 s', async () => {
		const running = await startN8n({ root, userFolder: home, port: ports.n8n, logFile, signal });
		stopLater(async () => {
			await running.stop();
			await forgetRun(root);
		});
		await noteRun(root, running.pid);
		return running;
	});
	const demo = await step('Prepare account, credential and demo workflow', '3 s', async () => {
		const client = await N8nClient.signIn(n8n.url);
		await listInCommunityNodes(home, await client.nodeTypes());
		return await provisionDemo(client, { root, userFolder: home, sandboxUrl: sandbox.url });
	});
	await playStoryOnce({ root, userFolder: home, n8nUrl: n8n.url, sandboxUrl: sandbox.url, step });
	printWelcome({ n8nUrl: n8n.url, sandboxUrl: sandbox.url, workflowId: demo.workflowId, logFile, tookMs: Date.now() - startedAt });

	await n8n.ended;
	if (!signal.aborted) throw new Error(`n8n has ended by itself.\n${await lastLines(logFile)}`);
}

async function main(): Promise<void> {
	const interrupted = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interrupted.abort());
	const stops: Array<() => Promise<void>> = [];
	const aborted = new Promise<never>((_, reject) => {
		interrupted.signal.addEventListener('abort', () => reject(new Error('interrupted')), { once: true });
	});
	try {
		await Promise.race([start(process.cwd(), interrupted.signal, (stop) => stops.unshift(stop)), aborted]);
	} catch (error) {
		if (interrupted.signal.aborted) console.log('\nStopping n8n and the sandbox ...');
		else {
			console.error(`\n${error instanceof Error ? error.message : String(error)}`);
			process.exitCode = 1;
		}
	} finally {
		for (const stop of stops) await stop();
		if (interrupted.signal.aborted) console.log('Stopped. "npm start" brings it all back as it was.');
	}
	process.exit();
}

void main();
