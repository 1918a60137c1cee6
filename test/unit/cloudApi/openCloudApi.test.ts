import type { ServerResponse } from 'node:http';
import { Agent } from 'undici';
import { CloudApiError, listPhoneNumbers, listTemplates, openCloudApi, readAccount, sendMessage, type Failure } from '../../../core/cloudApi';
import { readMessage } from '../../../core/messages';
import { startServer, type SeenRequest } from './startServer';

const accessToken = 'EAAtopsecretvalue';
const message = readMessage({ from: '300111222333444', to: { type: 'phone', value: '+15550107777' }, content: { kind: 'text', body: 'hi' } });
const accepted = { messaging_product: 'whatsapp', contacts: [{ input: '+15550107777', wa_id: '15550107777' }], messages: [{ id: 'wamid.1' }] };

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
	response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

type Server = Awaited<ReturnType<typeof startServer>>;
const open: Server[] = [];
const dispatcher = new Agent({ headersTimeout: 300, bodyTimeout: 300, connectTimeout: 300 });

async function server(answer: (request: SeenRequest, response: ServerResponse) => void) {
	const started = await startServer(answer);
	open.push(started);
	return started;
}

afterEach(async () => {
	await Promise.all(open.splice(0).map((started) => started.close()));
});
afterAll(() => dispatcher.destroy());

const api = (baseUrl: string) => openCloudApi(readAccount({ accessToken, businessAccountId: '200111222333444', baseUrl }), dispatcher);

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
	const error = await promise.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(CloudApiError);
	return (error as CloudApiError).failure;
}

test('sends one request with the token in the header, below base URL and version', async () => {
	const { url, seen } = await server((_request, response) => json(response, 200, accepted));
	await expect(sendMessage(api(`${url}/proxy/`), message)).resolves.toEqual({ messageId: 'wamid.1', waId: '15550107777' });
	expect(seen).toHaveLength(1);
	expect(seen[0]).toMatchObject({ method: 'POST', url: '/proxy/v25.0/300111222333444/messages' });
	expect(seen[0]!.headers).toMatchObject({ authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' });
	expect(JSON.parse(seen[0]!.body)).toEqual({
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+15550107777',
		type: 'text',
		text: { body: 'hi', preview_url: false },
	});
});

test.each([
	['without contacts', { contacts: null }],
	['with a contact that is nothing', { contacts: [null] }],
	['with empty ids', { contacts: [{ input: null, wa_id: null, user_id: 7 }] }],
	['with a state in another form', { messages: [{ id: 'wamid.1', message_status: null }] }],
])('a message that was taken is taken, also %s', async (_what, change) => {
	const { url } = await server((_request, response) => json(response, 200, { ...accepted, ...change }));
	expect(await sendMessage(api(url), message)).toMatchObject({ messageId: 'wamid.1' });
});

describe('failures', () => {
	test.each([
		[400, { error: { code: 131030, message: '(#131030) Recipient phone number not in allowed list', error_data: { details: 'Recipient 15550107777 is not in the list' }, fbtrace_id: 'AbC' } }, 'badRequest', 'no'],
		[401, { error: { code: 190, error_subcode: 463, message: `Session of ${accessToken} has expired` } }, 'access', 'no'],
		[400, { error: { code: 131056, message: 'pair' } }, 'pairLimited', 'later'],
		[429, { error: { code: 130429, message: 'rate' } }, 'throttled', 'later'],
		[429, { error: undefined }, 'throttled', 'later'],
		[500, { error: { code: 131000, message: 'oops' } }, 'transient', 'onlyIfTwiceIsFine'],
		[503, { error: { code: 987654, message: 'unheard of' } }, 'transient', 'onlyIfTwiceIsFine'],
		[400, { error: { code: 987654, error_data: 'plain text of old answers' } }, 'badRequest', 'no'],
		[403, { error: { code: 230, message: 'permission' } }, 'access', 'no'],
		[429, { error: { code: 987654, message: 'a limit that is new' } }, 'throttled', 'later'],
		[401, { error: { code: 987654, message: 'a token that is new' } }, 'access', 'no'],
		[400, { error: { code: 130429, message: null, error_subcode: '7', error_data: null, fbtrace_id: null } }, 'throttled', 'later'],
		[400, { error: { code: 131056, error_data: { details: { a: 1 } }, error_user_msg: 5 } }, 'pairLimited', 'later'],
	])('HTTP %i with %j is %s', async (status, body, category, retry) => {
		const { url } = await server((_request, response) => json(response, status, body));
		const failure = await failureOf(sendMessage(api(url), message));
		expect(failure).toMatchObject({ category, retry, httpStatus: status, code: body.error?.code });
		expect(failure.what).toMatch(/\.$/);
		expect(failure.fix).toMatch(/\.$/);
		expect(JSON.stringify(failure)).not.toContain(accessToken);
		expect(JSON.stringify(failure)).not.toContain('15550107777');
	});

	test('Retry-After becomes milliseconds', async () => {
		const { url } = await server((_request, response) => json(response, 429, { error: { code: 4 } }, { 'retry-after': '7' }));
		expect(await failureOf(sendMessage(api(url), message))).toMatchObject({ retryAfterMs: 7000 });
	});

	test.each([
		['{"200111222333444":[{"type":"whatsapp","estimated_time_to_regain_access":0},{"type":"whatsapp_business_management","estimated_time_to_regain_access":9}]}', 540_000],
		['{"200111222333444":[{"type":"whatsapp","estimated_time_to_regain_access":0}]}', undefined],
		['{"200111222333444":[{"type":"whatsapp","estimated_time_to_regain_access":"soon"}]}', undefined],
		['not JSON', undefined],
	])('how long Meta limits the account: %s', async (header, retryAfterMs) => {
		const limited = await server((_request, response) => json(response, 400, { error: { code: 80007 } }, { 'x-business-use-case-usage': header }));
		expect((await failureOf(listPhoneNumbers(api(limited.url)))).retryAfterMs).toBe(retryAfterMs);
		const refused = await server((_request, response) => json(response, 400, { error: { code: 130429 } }, { 'x-business-use-case-usage': header }));
		expect((await failureOf(listPhoneNumbers(api(refused.url)))).retryAfterMs).toBeUndefined();
	});

	test.each(['EHOSTUNREACH', 'ENETUNREACH'])('%s on a connection that was made: the outcome is unknown', async (code) => {
		const failing = (syscall: string) => ({ dispatch: (_options: unknown, handler: { onError?: (error: Error) => void; onResponseError?: (controller: unknown, error: Error) => void }) => {
			const error = Object.assign(new Error(code), { code, syscall });
			if (handler.onResponseError) handler.onResponseError({}, error);
			else handler.onError!(error);
			return true;
		} }) as unknown as Agent;
		const through = (syscall: string) => openCloudApi(readAccount({ accessToken, businessAccountId: '200111222333444', baseUrl: 'http://127.0.0.1:9' }), failing(syscall));
		for (const syscall of ['read', 'write']) expect(await failureOf(sendMessage(through(syscall), message))).toMatchObject({ category: 'unknownOutcome', retry: 'onlyIfTwiceIsFine' });
		expect(await failureOf(sendMessage(through('connect'), message))).toMatchObject({ category: 'notSent', retry: 'later' });
	});

	test('nobody listens: nothing was sent', async () => {
		const { url, close } = await startServer(() => undefined);
		await close();
		expect(await failureOf(sendMessage(api(url), message))).toMatchObject({ category: 'notSent', retry: 'later' });
	});

	test.each([
		['no answer in time', () => undefined],
		['a connection reset after the request', (_request: SeenRequest, response: ServerResponse) => response.socket?.destroy()],
		['half an answer', (_request: SeenRequest, response: ServerResponse) => response.writeHead(200, { 'content-length': '500' }).write('{"messages":')],
		['success in another shape', (_request: SeenRequest, response: ServerResponse) => json(response, 200, { ok: true })],
		['success with a page', (_request: SeenRequest, response: ServerResponse) => response.end('<html>')],
		['an endless answer', (_request: SeenRequest, response: ServerResponse) => response.writeHead(200).end(JSON.stringify(accepted) + ' '.repeat(6 * 1024 * 1024))],
	])('%s: the outcome is unknown and is not repeated', async (_name, answer) => {
		const { url, seen } = await server(answer);
		expect(await failureOf(sendMessage(api(url), message))).toMatchObject({ category: 'unknownOutcome', retry: 'onlyIfTwiceIsFine' });
		expect(seen).toHaveLength(1);
	});

	test('a page of a proxy names the base URL as the thing to check', async () => {
		const { url } = await server((_request, response) => response.writeHead(404).end('<html>not here</html>'));
		expect((await failureOf(sendMessage(api(url), message))).fix).toMatch(/base URL/);
	});
});

describe('the token stays with the API host', () => {
	test('a redirect is not followed', async () => {
		const elsewhere = await server((_request, response) => json(response, 200, accepted));
		const { url } = await server((_request, response) => response.writeHead(307, { location: elsewhere.url }).end());
		await failureOf(sendMessage(api(url), message));
		await failureOf(listPhoneNumbers(api(url)));
		expect(elsewhere.seen).toEqual([]);
	});

	test('a next link is not followed; its cursor is used on our own host', async () => {
		const elsewhere = await server((_request, response) => json(response, 200, { data: [] }));
		const { url, seen } = await server((_request, response) =>
			json(response, 200, { data: [{ id: '1', name: 'a', language: 'en', status: 'APPROVED' }], paging: { cursors: { after: 'CUR' }, next: `${elsewhere.url}/next` } }),
		);
		const { after } = await listTemplates(api(url));
		await listTemplates(api(url), { after });
		expect(elsewhere.seen).toEqual([]);
		expect(seen[1]!.url).toContain('after=CUR');
	});
});

test.each([
	['accessToken', { accessToken: 'EAA\nx' }],
	['accessToken', { accessToken: '' }],
	['businessAccountId', { businessAccountId: '../me' }],
	['baseUrl', { baseUrl: 'ftp://example.com' }],
	['baseUrl', { baseUrl: 'https://user:pass@example.com' }],
	['baseUrl', { baseUrl: 'https://example.com/?x=' }],
	['graphApiVersion', { graphApiVersion: '25' }],
	['appId', { appId: 'my app' }],
	['authHeaderName', { provider: 'custom', authHeaderName: 'X-Key: a\r\nX-Evil' }],
	['authHeaderPrefix', { provider: 'custom', authHeaderPrefix: 'Key\r\n' }],
	['provider', { provider: 'twilio' }],
])('a wrong %s in the credential is named', (field, change) => {
	expect(() => readAccount({ accessToken, businessAccountId: '1', ...change })).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ field })] }));
});
