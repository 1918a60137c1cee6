import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wordsForLog } from '../../messages';
import { openIntake } from '../intake/openIntake';
import { signatureAlarm } from '../intake/signatureAlarm';
import { answer, answerLater } from './answer';
import type { Door, DoorDesk, DoorParts, DoorSettings } from './door';
import { DoorMetrics } from './doorMetrics';
import { LoadLimit, type LoadBounds } from './loadLimit';
import { receiveWebhook } from './receiveWebhook';
import { shakeHands } from './shakeHands';
import { sparingly } from './sparingly';
import { tellHealth } from './tellHealth';
import { writeMetrics } from './writeMetrics';

const defaultBounds: LoadBounds = { requests: 4096, bytes: 64 * 1024 * 1024 };
/** What is under way may take so long when the door closes. */
const closingMs = 10_000;

function listen(server: Server, { host, port }: DoorSettings): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, 4096, () => resolve((server.address() as AddressInfo).port));
	});
}

/**
 * Opens a door: handshake, or certificate -> room -> body -> admit -> take -> answer 200. Nothing is answered with 200 before
 * it is on the disk; what there is no room for is answered with 503 before anything of it is lost, and Meta repeats it.
 */
export async function openDoor(settings: DoorSettings, parts: DoorParts): Promise<Door> {
	const { path, requestTimeoutMs = 20_000 } = settings;
	const { inbox, commitsAtOnce, nowMs, random, warn, taken } = parts;
	const desk: DoorDesk = {
		settings,
		parts,
		metrics: new DoorMetrics(),
		limit: new LoadLimit({ ...defaultBounds, ...settings.bounds }),
		intake: openIntake({ inbox, nowMs, random, commitsAtOnce, taken }),
		alarm: signatureAlarm(),
		complain: sparingly(warn, nowMs),
		storeWorks: true,
		isClosing: false,
	};

	async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = '', url = '' } = request;
		const [pathname = '', search = ''] = url.split('?', 2);
		const isRead = method === 'GET' || method === 'HEAD';
		if (pathname === path && method === 'POST') return await receiveWebhook(desk, request, response);
		if (pathname === path && method === 'GET') return shakeHands(desk, search, response);
		if (pathname === '/healthz' && isRead) return await tellHealth(desk, response);
		if (pathname === '/metrics' && isRead) return await writeMetrics(desk, response);
		const known = [path, '/healthz', '/metrics'].includes(pathname);
		answer(response, known ? 405 : 404, known ? 'Refused: method' : 'Not found');
	}

	// Header and body must come in time, so that slow requests do not add up.
	const times = { headersTimeout: Math.min(10_000, requestTimeoutMs), requestTimeout: requestTimeoutMs, connectionsCheckingInterval: Math.min(1_000, requestTimeoutMs), keepAliveTimeout: 75_000 };
	const server = createServer({ ...times, maxHeaderSize: 16 * 1024 }, (request, response) => {
		const began = performance.now();
		if (desk.isClosing) response.setHeader('Connection', 'close');
		void route(request, response)
			.catch((error: unknown) => {
				desk.complain('unexpected', `A request could not be handled: ${wordsForLog(error)}`);
				if (!response.headersSent) answerLater(response, 'Not handled: try again later');
			})
			.then(() => {
				if (response.headersSent) desk.metrics.answered(response.statusCode, (performance.now() - began) / 1000);
			});
	});
	const port = await listen(server, settings);

	return {
		port,
		async close() {
			desk.isClosing = true;
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeIdleConnections();
			const patience = setTimeout(() => server.closeAllConnections(), closingMs);
			await closed;
			clearTimeout(patience);
			await desk.intake.settled();
		},
	};
}
