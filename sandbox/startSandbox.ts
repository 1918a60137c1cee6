import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createEmulator, type EmulatorSettings } from './emulator';
import type { FaultOrder } from './faults/faultPlan';
import { route } from './http/route';
import { defaultSeed } from './seed/defaultSeed';
import type { Seed } from './seed/seed';
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
const LOOPBACK = '127.0.0.1';

/** Starts a pretend WhatsApp on one port: the Graph API, the control API and the phone. Rejects with `EADDRINUSE` when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = DEFAULT_PORT, host = LOOPBACK, seed = defaultSeed, clock = systemClock, idSeed, faults, tls } = options;
	const emulator = createEmulator({ seed, clock, idSeed, settings: readSettings(options), faults });
	const server = listenerOf(tls, (request, response) => {
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
		webhookRetryDelaysMs: options.webhookRetryDelaysMs ?? [1_000, 5_000, 30_000, 120_000, 600_000],
		webhookTimeoutMs: options.webhookTimeoutMs ?? 10_000,
		enforceWindow: options.enforceWindow ?? true,
		enforceLimits: options.enforceLimits ?? true,
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
