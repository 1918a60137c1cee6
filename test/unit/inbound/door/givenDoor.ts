import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDoor, type Door, type DoorParts, type DoorSettings } from '../../../../core/inbound';
import { openStore, type Store } from '../../../../core/store';
import { secret, sign } from '../signed';

export const box = 'app:1';
export const token = 'the-verify-token';

/** What came back, or the error code of a connection that was ended. */
export interface Answer {
	status?: number;
	headers: IncomingHttpHeaders;
	body: string;
	broken?: string;
}

/** A door with a store of its own behind it. */
export interface GivenDoor {
	door: Door;
	store: Store;
	warnings: string[];
	/** Posts a body with its right signature, unless other headers are given. */
	post(body: string | Buffer, headers?: Record<string, string | string[]>): Promise<Answer>;
	get(path: string, method?: string): Promise<Answer>;
	/** The bodies that were taken, in their order. */
	bodies(): Promise<string[]>;
	stop(): Promise<void>;
}

/** Sends one request over a connection of its own; resolves also when the other side ends it. */
export function send(port: number, method: string, path: string, headers: Record<string, string | string[]>, body?: string | Buffer, agent: Agent | false = false): Promise<Answer> {
	return new Promise((resolve) => {
		const request = httpRequest({ port, host: '127.0.0.1', method, path, headers, agent }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('close', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }));
		});
		request.on('error', (error: NodeJS.ErrnoException) => resolve({ headers: {}, body: '', broken: error.code ?? error.message }));
		request.end(body);
	});
}

/** Opens a door on a free port of loopback. */
export async function givenDoor(settings: Partial<DoorSettings> = {}, parts: Partial<DoorParts> = {}): Promise<GivenDoor> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-door-'));
	const store = await openStore({ engine: 'sqlite', file: join(folder, 'store.db') });
	const warnings: string[] = [];
	const door = await openDoor(
		{ host: '127.0.0.1', port: 0, path: '/whatsapp', box, appSecrets: [secret], verifyTokens: [token], ...settings },
		{ inbox: store.inbox, commitsAtOnce: 1, nowMs: Date.now, random: Math.random, warn: (message) => warnings.push(message), ...parts },
	);
	return {
		door,
		store,
		warnings,
		post: (body, headers) => send(door.port, 'POST', '/whatsapp', { 'Content-Type': 'application/json', ...(headers ?? { 'X-Hub-Signature-256': sign(body) }) }, body),
		get: (path, method = 'GET') => send(door.port, method, path, {}),
		bodies: async () => (await store.inbox.unopened(box, 100_000, 1e9)).map(({ body }) => body),
		async stop() {
			await door.close();
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
