import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../dev/findFreePort';
import { folders } from '../../dev/folders';
import { installN8n } from '../../dev/installN8n';
import { installPackage } from '../../dev/installPackage';
import { listInCommunityNodes } from '../../dev/listInCommunityNodes';
import { N8nClient } from '../../dev/n8nClient';
import { openSandbox } from '../../dev/openSandbox';
import { packPackage, type PackedPackage } from '../../dev/packPackage';
import { sandboxCredential } from '../../dev/sandboxCredential';
import { SandboxClient } from '../../dev/sandboxClient';
import { signalGroup, startN8n } from '../../dev/startN8n';

/** A real n8n with the packed package in an empty user folder, and a sandbox beside it; all of it gone after close(). */
export interface Room {
	root: string;
	userFolder: string;
	packed: PackedPackage;
	n8n: N8nClient;
	sandbox: SandboxClient;
	credential: { id: string; name: string };
	/** What n8n has logged since its last start. */
	readLog(): Promise<string>;
	/** What n8n has logged since the room was opened. */
	readWholeLog(): Promise<string>;
	/** Stops n8n and starts it again on the same user folder and port. */
	restartN8n(): Promise<void>;
	/** Ends n8n and everything it started as a power cut would: no signal that it could handle. */
	killN8n(): Promise<void>;
	close(): Promise<void>;
}

/** Sets everything up once for all checks, because starting n8n is what costs the time. */
export async function openRoom(): Promise<Room> {
	const root = process.cwd();
	await installN8n(root);
	const packed = await packPackage(root, { build: false });
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-e2e-'));
	const closing: Array<() => Promise<void>> = [async () => await rm(userFolder, { recursive: true, force: true })];
	const close = async () => {
		for (const end of closing.reverse()) await end();
	};
	try {
		return await furnish(root, userFolder, packed, closing, close);
	} catch (error) {
		await close();
		throw error;
	}
}

async function furnish(
	root: string,
	userFolder: string,
	packed: PackedPackage,
	closing: Array<() => Promise<void>>,
	close: () => Promise<void>,
): Promise<Room> {
	await installPackage(packed, userFolder, { logFile: join(folders(root).logs, 'e2e-install-package.log') });
	const sandbox = await openSandbox(await findFreePort());
	closing.push(sandbox.close);
	const place = { root, userFolder, port: await findFreePort(), logFile: join(folders(root).logs, 'e2e-n8n.log') };
	let running = await startN8n(place);
	closing.push(async () => await running.stop());
	const client = await N8nClient.signIn(running.url);
	await listInCommunityNodes(userFolder, await client.nodeTypes());
	const credential = await client.createCredential(sandboxCredential(sandbox.url));

	const readLog = async () => await readFile(place.logFile, 'utf8');
	let earlierLogs = '';
	const room: Room = {
		root,
		userFolder,
		packed,
		n8n: client,
		sandbox: new SandboxClient(sandbox.url),
		credential,
		readLog,
		readWholeLog: async () => earlierLogs + (await readLog()),
		async restartN8n() {
			await running.stop();
			earlierLogs += await readLog();
			running = await startN8n(place);
			room.n8n = await N8nClient.signIn(running.url);
		},
		async killN8n() {
			signalGroup(running.pid, 'SIGKILL');
			await running.ended;
		},
		close,
	};
	return room;
}
