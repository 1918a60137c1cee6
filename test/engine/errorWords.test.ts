import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INodeParameters } from 'n8n-workflow';
import type { PlainError } from './engineMessages';
import { openSandbox } from './given/openSandbox';
import type { OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow, textParameters } from './given/sendWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine } from './startEngine';
import type { Engine } from './startEngine';

const { ana, phoneNumberId } = sandboxAccount;

const template = (value: string): INodeParameters => ({
	resource: 'message',
	operation: 'sendTemplate',
	phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId },
	recipientPhoneNumber: '={{ $json.to }}',
	template: { __rl: true, mode: 'name', value },
	fillIn: 'bodyOnly',
	bodyVariables: { variable: [{ name: '', value: 'Ana' }] },
});
const text: INodeParameters = { ...textParameters, recipientPhoneNumber: '={{ $json.to }}' };

interface Given {
	baseUrl?: string;
	accessToken?: string;
	to?: string;
}

describe('WhatsApp Send: an error says what happened, what to do, and how to trace it', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	const servers: Server[] = [];
	beforeAll(async () => {
		[engine, sandbox] = await Promise.all([startEngine(), openSandbox()]);
	});
	beforeEach(async () => await sandbox.reset());
	afterAll(async () => {
		await engine.stop();
		await sandbox.close();
		for (const server of servers) {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	});

	/** Somebody who answers where the API should be. */
	const listen = async (listener: RequestListener) => {
		const server = createServer(listener);
		servers.push(server);
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	};

	const run = async (parameters: INodeParameters, { baseUrl = sandbox.url, accessToken = sandboxAccount.accessToken, to = ana.phone }: Given = {}) =>
		await engine.runWorkflow({
			workflow: sendWorkflow(parameters),
			startNode: 'Start',
			items: [{ json: { to } }],
			credentials: [whatsAppCredential(baseUrl, { accessToken })],
		});

	/** Runs it and expects that it succeeds without having sent; gives the outcome and its reason. */
	const goOn = async (parameters: INodeParameters, given: Given): Promise<{ outcome: string; words: string; code: string }> => {
		const { status, runData } = await run(parameters, given);
		expect(status).toBe('success');
		const { outcome, reason } = runData.Send?.[0]?.outputs[0]?.[0]?.json as unknown as { outcome: string; reason: { code: string; words: string } };
		expect(JSON.stringify(reason)).not.toContain(ana.waId);
		return { outcome, ...reason };
	};

	const failToSend = async (parameters: INodeParameters, given: Given = {}) => {
		const { accessToken = sandboxAccount.accessToken, to = ana.phone } = given;
		const answer = await run(parameters, given);
		expect(answer.status).toBe('error');
		const error = answer.runData.Send?.[0]?.error as PlainError;
		const told = error.everything + JSON.stringify(answer.log);
		expect(told).not.toContain(accessToken);
		expect(told).not.toContain(sandboxAccount.appSecret);
		expect(told).not.toContain(to.replace('+', ''));
		return error;
	};

	test.each<[string, INodeParameters, { accessToken?: string; to?: string }, number, RegExp, RegExp]>([
		['an expired token', text, { accessToken: sandboxAccount.expiredToken }, 190, /access token has expired/i, /permanent token/],
		['a token without the permission to send', text, { accessToken: sandboxAccount.tokenWithoutMessaging }, 10, /permission/i, /whatsapp_business_messaging/],
		['a token of another account', text, { accessToken: sandboxAccount.tokenOfOtherAccount }, 100, /does not know this ID|no access/i, /Check the ID/],
		['the own number as recipient', text, { to: '+15550100200' }, 131021, /./, /./],
		['a template that is paused', template('weekly_offers|en_US'), {}, 132015, /paused/i, /./],
		['a template that does not exist', template('no_such_template|en_US'), {}, 132001, /template/i, /./],
		['a template with too few variables', template('purchase_approval|en_US'), {}, 132000, /variable|parameter/i, /./],
	])('%s', async (_case, parameters, given, code, what, fix) => {
		const error = await failToSend(parameters, given);
		expect(error.message).toMatch(what);
		expect(error.description).toMatch(fix);
		expect(error.description).toContain(`code ${code}`);
		const [request] = await sandbox.sendRequests();
		expect(request?.errorCode).toBe(code);
		expect(error.description).toContain(`trace ID ${request?.traceId}`);
		expect(error.description).toMatch(/Sending the same again|Sending again/);
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(error.name).toBe('NodeApiError');
		expect(await sandbox.accepted()).toEqual([]);
	});

	test('nobody at the address: nothing has left, so it waits in the outbox', async () => {
		const baseUrl = await listen(() => undefined);
		const gone = servers.pop();
		await new Promise((done) => gone?.close(done));
		const { outcome, code, words } = await goOn({ ...text, deliveryOptions: { waitAtMostSeconds: 1 } }, { baseUrl });
		expect([outcome, code]).toEqual(['deferred', 'notSent']);
		expect(words).toContain(new URL(baseUrl).host);
		expect(words).toMatch(/not sent.*Check the API base URL/);
	});

	test('the connection breaks after the request has left: the outcome is unknown, and nothing is sent again', async () => {
		let received = 0;
		const baseUrl = await listen((request) => {
			received += 1;
			request.resume().on('end', () => request.socket.destroy());
		});
		const { outcome, words } = await goOn(text, { baseUrl });
		expect(outcome).toBe('unknown');
		expect(words).toMatch(/may have been carried out.*Look for the receipt/);
		// A message may only ever be asked for once, whatever an HTTP client likes to repeat.
		expect(received).toBe(1);
	});

	test('an answer that repeats the token and the number does not bring them into the error', async () => {
		const baseUrl = await listen((request, response) => {
			let body = '';
			request.on('data', (chunk) => (body += String(chunk)));
			request.on('end', () => {
				const details = `${request.headers.authorization} may not write to 15550107701 (+1 555-010-7701): ${body}`;
				response.writeHead(400, { 'content-type': 'application/json' });
				response.end(JSON.stringify({ error: { message: details, code: 131009, error_data: { details }, fbtrace_id: 'TRACE1' } }));
			});
		});
		const error = await failToSend(text, { baseUrl });
		expect(error.description).toContain('may not write to');
		expect(error.description).toContain('TRACE1');
		expect(error.everything).not.toMatch(/555.?010.?7701/);
	});

	test('a web page where the API should be is not taken for an answer', async () => {
		const baseUrl = await listen((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'));
		const { outcome, words } = await goOn(text, { baseUrl });
		expect(outcome).toBe('unknown');
		expect(words).toMatch(/not in the shape of the Cloud API.*API base URL/);
	});

	test('a redirect is not followed, so the token goes nowhere else', async () => {
		const seen: string[] = [];
		const elsewhere = await listen((request, response) => {
			seen.push(String(request.headers.authorization));
			response.end('{}');
		});
		const baseUrl = await listen((_request, response) => response.writeHead(307, { location: `${elsewhere}/` }).end());
		await failToSend(text, { baseUrl });
		expect(seen).toEqual([]);
	});

	// Values come from expressions or are long: what a builder leaves empty in the panel, n8n itself refuses.
	test.each<[string, INodeParameters, RegExp]>([
		['an empty text', { ...text, textBody: '  ' }, /Text is empty/],
		['a text of 4,097 characters', { ...text, textBody: 'x'.repeat(4097) }, /4097 characters.*at most 4096/],
		['a recipient that is no number', { ...text, recipientPhoneNumber: 'Ana' }, /not a phone number/],
		['no recipient', { ...text, recipientPhoneNumber: '={{ $json.missing ?? "" }}' }, /phone number is empty/],
		['no buttons', { ...text, messageType: 'replyButtons', buttons: {} }, /no button/],
		['two buttons with one title', { ...text, messageType: 'replyButtons', buttons: { button: [{ title: 'Yes', id: 'a' }, { title: 'Yes', id: 'b' }] } }, /Two buttons/],
		['a template without its language', template('={{ "order_update" }}'), /language/i],
	])('%s is refused before any request leaves', async (_case, parameters, what) => {
		const error = await failToSend(parameters);
		expect(error.message).toMatch(what);
		expect(error.description).toContain('Nothing was sent');
		expect(await sandbox.requests()).toEqual([]);
	});
});
