import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerOf } from '../../../nodes/WhatsAppWebhookTrigger/approval/callerOf';

/** Two n8ns that use one store: this one, which knows no execution 7, and another one, where it waits. */
const servers: Server[] = [];
let here = '';
let there = '';

async function n8n(status: number, body: object): Promise<string> {
	const server = createServer((_, response) => void response.writeHead(status).end(JSON.stringify(body))).listen(0, '127.0.0.1');
	servers.push(server);
	await new Promise((ready) => server.once('listening', ready));
	return String((server.address() as AddressInfo).port);
}
beforeAll(async () => {
	// n8n 2.41, WaitingWebhooks and ResponseHelper.
	here = await n8n(404, { code: 404, message: 'The execution "7" does not exist.' });
	there = await n8n(200, { resumption: 'taken' });
});
afterAll(() => servers.forEach((server) => server.close()));

const call = async (instance: string, port: string) => await callerOf('me', { N8N_PORT: here })({ place: `${instance}:workflow:node:7`, resumeUrl: `http://127.0.0.1:${port}/webhook-waiting/7/node` });

describe('how a waiting execution is called', () => {
	it('at this n8n, whose word counts, where it is one of its own', async () => expect(await call('me', there)).toBe('notWaiting'));

	it('where it says it is, where it is one of another n8n', async () => expect(await call('other', there)).toBe('taken'));

	it('and is not over because this n8n does not know it', async () => expect(await call('other', here)).toBe('unreachable'));
});
