import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Inbox } from '../../store';
import { admit } from '../admit';
import { answerHandshake } from '../answerHandshake';
import { openIntake, type Intake } from '../intake/openIntake';
import { signatureAlarm } from '../intake/signatureAlarm';
import type { AppSecrets } from '../verifySignature';
import { answer, answerLater } from './answer';
import { hasCertificate, type ClientCertificate } from './clientCertificate';
import { DoorMetrics } from './doorMetrics';
import { LoadLimit, type LoadBounds } from './loadLimit';
import { readBody } from './readBody';
import { readQuery } from './readQuery';
import { sparingly } from './sparingly';

/** Where and for whom a door stands. */
export interface DoorSettings {
	host: string;
	/** 0 lets the operating system choose. */
	port: number;
	/** Of the callback, such as `/whatsapp`. */
	path: string;
	box: string;
	appSecrets: AppSecrets;
	/** Any of them is right. */
	verifyTokens: readonly string[];
	clientCertificate?: ClientCertificate;
	bounds?: Partial<LoadBounds>;
	/** A request must be there after this time; slower ones are ended. */
	requestTimeoutMs?: number;
}

/** What a door works with. */
export interface DoorParts {
	inbox: Pick<Inbox, 'take' | 'open' | 'backlog'>;
	/** One for a file, a few for a database behind a network. */
	commitsAtOnce: number;
	nowMs: () => number;
	random: () => number;
	/** What somebody should read; holds nothing of a body. */
	warn: (message: string) => void;
	/** Called with the boxes that got something. */
	taken?: (boxes: ReadonlySet<string>) => void;
}

/** A door that is open: an HTTP server of its own for Meta's webhooks. */
export interface Door {
	port: number;
	/** Lets nobody in any more, ends what is under way, and stores what was let in. */
	close(): Promise<void>;
}

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
export async function openDoor(settings: DoorSettings, { inbox, commitsAtOnce, nowMs, random, warn, taken }: DoorParts): Promise<Door> {
	const { path, box, appSecrets, verifyTokens, clientCertificate, requestTimeoutMs = 20_000 } = settings;
	const metrics = new DoorMetrics();
	const limit = new LoadLimit({ ...defaultBounds, ...settings.bounds });
	const intake: Intake = openIntake({ inbox, nowMs, random, commitsAtOnce, taken });
	const alarm = signatureAlarm();
	const complain = sparingly(warn, nowMs);
	let storeWorks = true;
	let isClosing = false;

	function handshake(search: string, response: ServerResponse): void {
		const answers = verifyTokens.map((token) => answerHandshake(readQuery(search), token));
		const good = answers.find(({ status }) => status === 200);
		if (good?.status === 200) return answer(response, 200, good.body);
		const refused = answers.find(({ status }) => status === 403);
		complain('handshake', `A verification request was refused: ${refused?.status === 403 ? refused.reason : 'there is no verify token'}.`);
		metrics.refused('handshake');
		answer(response, 403, 'Refused: verification');
	}

	/** Several wrong signatures are told of in the workflow, where somebody reads it. */
	async function tellOfWrongSignature(): Promise<void> {
		const event = alarm.wrong(nowMs());
		if (event === undefined) return;
		const takenAt = new Date(nowMs()).toISOString();
		await inbox.open(box, [], [{ key: event.eventKey, takenAt, content: event }]);
		taken?.(new Set([box]));
	}

	async function receiveBody(body: Buffer, signature: string | string[] | undefined, response: ServerResponse): Promise<void> {
		const admitted = admit({ rawBody: body, signature }, appSecrets);
		if (!admitted.accepted) {
			metrics.refused(admitted.signature ?? 'body');
			complain(`${admitted.status}`, `A webhook was refused with ${admitted.status}: ${admitted.reason}.`);
			if (admitted.signature === 'wrong') void tellOfWrongSignature().catch(() => undefined);
			return answer(response, admitted.status, `Refused: ${admitted.status === 401 ? 'signature' : 'request'}`);
		}
		alarm.right();
		try {
			await intake.take(box, body.toString('utf8'));
			storeWorks = true;
			metrics.taken += 1;
			metrics.takenBytes += body.length;
			answer(response, 200, 'OK');
		} catch (error) {
			storeWorks = false;
			metrics.storeFailures += 1;
			complain('store', `A webhook could not be stored and was answered with 503, so that Meta repeats it: ${error instanceof Error ? error.message : String(error)}`);
			answerLater(response, 'Not stored: try again later');
		}
	}

	async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (clientCertificate !== undefined && !hasCertificate(request.headers, clientCertificate)) {
			metrics.refused('certificate');
			complain('certificate', `A webhook came without the client certificate of ${clientCertificate.commonName} (header ${clientCertificate.header}).`);
			return answer(response, 403, 'Refused: certificate');
		}
		const load = limit.enter();
		if (load === undefined) {
			metrics.refused('load');
			complain('load', 'Too many webhooks are under way; more are answered with 503, so that Meta repeats them.');
			return answerLater(response, 'Busy: try again later');
		}
		try {
			const read = await readBody(request, load);
			// What node puts into a list or joins was given more than once; both are refused as malformed.
			if (read.ok) return await receiveBody(read.body, request.headers['x-hub-signature-256'], response);
			metrics.refused(read.why);
			if (read.why === 'noRoom') answerLater(response, 'Busy: try again later');
			else if (read.why === 'tooLarge') answer(response, 413, 'Refused: too large');
		} finally {
			load.release();
		}
	}

	async function writeMetrics(response: ServerResponse): Promise<void> {
		const backlog = await inbox.backlog(box).catch(() => undefined);
		const oldestMs = backlog?.oldestTakenAt === undefined ? nowMs() : Date.parse(backlog.oldestTakenAt);
		const text = metrics.write({
			webhook_requests_in_flight: { help: 'Requests under way.', value: limit.requests },
			webhook_bytes_in_flight: { help: 'Bytes of bodies under way.', value: limit.bytes },
			webhook_wrong_signatures_in_a_row: { help: 'Wrong signatures since the last right one.', value: alarm.wrongInARow },
			resident_memory_bytes: { help: 'Resident memory of this process.', value: process.memoryUsage.rss() },
			...(backlog && {
				inbox_bodies: { help: 'Stored webhooks that no trigger has opened yet.', value: backlog.bodies },
				inbox_oldest_seconds: { help: 'Age of the oldest of them.', value: Math.max(0, nowMs() - oldestMs) / 1000 },
			}),
		});
		answer(response, 200, text, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
	}

	async function tellHealth(response: ServerResponse): Promise<void> {
		// Whoever sends no traffic to what is not healthy would never see it well again.
		if (!storeWorks) storeWorks = await inbox.backlog(box).then(() => true, () => false);
		if (storeWorks && !isClosing) return answer(response, 200, 'ok');
		answerLater(response, isClosing ? 'closing' : 'the store does not work');
	}

	async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = '', url = '' } = request;
		const [pathname = '', search = ''] = url.split('?', 2);
		const isRead = method === 'GET' || method === 'HEAD';
		if (pathname === path && method === 'POST') return await receive(request, response);
		if (pathname === path && method === 'GET') return handshake(search, response);
		if (pathname === '/healthz' && isRead) return await tellHealth(response);
		if (pathname === '/metrics' && isRead) return await writeMetrics(response);
		const known = [path, '/healthz', '/metrics'].includes(pathname);
		answer(response, known ? 405 : 404, known ? 'Refused: method' : 'Not found');
	}

	// Header and body must come in time, so that slow requests do not add up.
	const times = { headersTimeout: Math.min(10_000, requestTimeoutMs), requestTimeout: requestTimeoutMs, connectionsCheckingInterval: Math.min(1_000, requestTimeoutMs), keepAliveTimeout: 75_000 };
	const server = createServer({ ...times, maxHeaderSize: 16 * 1024 }, (request, response) => {
		const began = performance.now();
		if (isClosing) response.setHeader('Connection', 'close');
		response.once('finish', () => metrics.answered(response.statusCode, (performance.now() - began) / 1000));
		route(request, response).catch((error: unknown) => {
			complain('unexpected', `A request could not be handled: ${error instanceof Error ? error.message : String(error)}`);
			if (!response.headersSent) answerLater(response, 'Not handled: try again later');
		});
	});
	const port = await listen(server, settings);

	return {
		port,
		async close() {
			isClosing = true;
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeIdleConnections();
			const patience = setTimeout(() => server.closeAllConnections(), closingMs);
			await closed;
			clearTimeout(patience);
			await intake.settled();
		},
	};
}
