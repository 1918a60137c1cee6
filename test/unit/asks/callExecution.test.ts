import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callExecution } from '../../../core/asks';

let server: Server;
let said = { status: 200, body: '' };
let url = '';

beforeAll(async () => {
	server = createServer((_, response) => void response.writeHead(said.status).end(said.body)).listen(0, '127.0.0.1');
	await new Promise((ready) => server.once('listening', ready));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook-waiting/7/node`;
});
afterAll(() => server.close());

describe('what the one who is called says of a waiting execution', () => {
	it.each([
		['it took the result', 200, '{"resumption":"taken"}', 'taken'],
		['another call took it', 200, '{"resumption":"takenBefore"}', 'takenBefore'],
		['it waits for answers', 200, '{"resumption":"open"}', 'open'],
		['it cannot read them just now', 200, '{"resumption":"failed"}', 'failed'],
		['it waits for something else', 200, '{"resumption":"unknown"}', 'notWaiting'],
		// Bodies: n8n 2.41, WaitingWebhooks and ResponseHelper.
		['it has ended', 200, '<html><title>No action required</title></html>', 'notWaiting'],
		['it has ended with an error', 409, '{"code":409,"message":"The execution \\"7\\" has finished with error."}', 'notWaiting'],
		['it runs', 409, '{"code":409,"message":"The execution \\"7\\" is running already."}', 'running'],
		['it was deleted', 404, '{"code":404,"message":"The execution \\"7\\" does not exist."}', 'notWaiting'],
		['n8n could not let it go on', 500, '{"code":0,"message":"There was a problem executing the workflow"}', 'refused'],
		['something else is wrong with n8n', 503, '{"code":503,"message":"Database is not ready!"}', 'unreachable'],
		['n8n is starting', 200, 'n8n is starting up. Please wait', 'unreachable'],
		['a proxy asks to log in', 200, '<html><h1>Log in</h1></html>', 'unreachable'],
		['somebody else answers', 200, 'null', 'unreachable'],
	])('%s', async (_, status, body, answer) => {
		said = { status, body };
		expect(await callExecution([url])).toBe(answer);
	});

	it('at the next address, where the first is not the one', async () => {
		said = { status: 200, body: '{"resumption":"taken"}' };
		expect(await callExecution(['http://127.0.0.1:1/', url])).toBe('taken');
	});
});
