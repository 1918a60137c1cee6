import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createEmulator, type EmulatorSettings } from './emulator';
import type { FaultOrder } from './faults/faultPlan';
import { route } from './http/route';
import { defaultSeed } from './seed/defaultSeed';
import type { Seed } from './seed/seed';
import { keepInFile } from './snapshots/keepInFile';
import { type Clock, systemClock } from './time/clock';

/** How to start a sandbox; everything has a default. Durations in milliseconds. */
export interface SandboxOptions extends Partial<EmulatorSettings> {
	/** 0 takes a free port. */
	port?: number;
	host?: string;
	seed?: Seed;
	clock?: Clock;
	/** The same number gives the same ids. */
	idSeed?: number;
	/** Where everything is remembered, and from where it goes on; without it, it ends with the process. */
	dataFile?: string;
	/** What goes wrong from the start. */
	faults?: FaultOrder[];
	/** Serves HTTPS instead of HTTP, with this private key and certificate (PEM). */
	tls?: { key: string; cert: string };
}

/** A running sandbox. */
export interface Sandbox {
	/** The API base for clients on this machine, and the address of the phone. */
	url: string;
	close(): Promise<void>;
}

const DEFAULT_PORT = 4100;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Meta: a webhook is repeated with growing pauses for up to seven days. */
const SEVEN_DAYS_OF_REPEATS_MS = [1_000, 5_000, 30_000, 2 * MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 12 * HOUR_MS, ...Array<number>(6).fill(24 * HOUR_MS)];

const LOOPBACK = '127.0.0.1';

/** Starts a pretend WhatsApp on one port: the Graph API, the control API and the phone. Rejects with `EADDRINUSE` when the port is taken and with `UnreadableSnapshot`. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = DEFAULT_PORT, host = LOOPBACK, seed = defaultSeed, clock = systemClock, idSeed, faults, tls } = options;
	const emulator = createEmulator({ seed, clock, idSeed, settings: readSettings(options), faults });
	const file = options.dataFile === undefined ? undefined : keepInFile(emulator, options.dataFile);
	const server = listenerOf(tls, (request, response) => {
		if (request.method !== 'GET') file?.touch();
		route(emulator, request, response).catch((error: unknown) => {
			// The caller left in the middle of a request: there is nobody to answer.
			response.destroy(error instanceof Error ? error : undefined);
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const { port: taken } = server.address() as AddressInfo;
	return {
		url: `${tls ? 'https' : 'http'}://${host === '0.0.0.0' || host === '::' ? LOOPBACK : host.includes(':') ? `[${host}]` : host}:${taken}`,
		async close() {
			file?.close();
			emulator.close();
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
}

function listenerOf(tls: SandboxOptions['tls'], answer: RequestListener): Server {
	return tls ? createTlsServer(tls, answer) : createServer(answer);
}

function readSettings(options: SandboxOptions): EmulatorSettings {
	return {
		receiptDelaysMs: options.receiptDelaysMs ?? { sent: 150, delivered: 400 },
		webhookRetryDelaysMs: options.webhookRetryDelaysMs ?? SEVEN_DAYS_OF_REPEATS_MS,
		webhookTimeoutMs: options.webhookTimeoutMs ?? 10_000,
		enforceWindow: options.enforceWindow ?? true,
		enforceLimits: options.enforceLimits ?? true,
		fetchLinks: options.fetchLinks ?? false,
		throttleStatus: options.throttleStatus ?? 400,
		receiptWebhooks: options.receiptWebhooks ?? true,
		webhookVersion: options.webhookVersion ?? 'v25.0',
		webhookBatching: options.webhookBatching ?? null,
		userIdsInWebhooks: options.userIdsInWebhooks ?? true,
		hiddenNumberAs: options.hiddenNumberAs ?? 'absent',
		mediaUrlsInWebhooks: options.mediaUrlsInWebhooks ?? true,
		templateReviewDelayMs: options.templateReviewDelayMs === undefined ? 2_000 : options.templateReviewDelayMs,
	};
}
