import type { ServerResponse } from 'node:http';
import { Agent } from 'undici';
import { openCloudApi, readAccount } from '../../../core/cloudApi';
import { startServer, type SeenRequest, type ServerOptions } from './startServer';

type Server = Awaited<ReturnType<typeof startServer>>;

/** Starts servers for the tests of a file, and ends them after each test. */
export function openServers() {
	const open: Server[] = [];
	const dispatcher = new Agent({ headersTimeout: 20_000, bodyTimeout: 20_000, connectTimeout: 2000 });
	afterEach(async () => {
		await Promise.all(open.splice(0).map((started) => started.close()));
	});
	afterAll(() => dispatcher.destroy());
	return {
		async server(answer: (request: SeenRequest, response: ServerResponse) => void, options?: ServerOptions): Promise<Server> {
			const started = await startServer(answer, options);
			open.push(started);
			return started;
		},
		api: (baseUrl: string, credential: Record<string, unknown> = {}) =>
			openCloudApi(readAccount({ accessToken, businessAccountId: '200111222333444', appId: '100111222333444', baseUrl, ...credential }), dispatcher),
	};
}

/** The token whose way the tests watch. */
export const accessToken = 'EAAtopsecretvalue';

export const sendJson = (response: ServerResponse, status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
