import { createServer as createSecureServer } from 'node:https';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { probeCallback } from '../../../../core/cloudApi';
import { openServers } from '../openServers';
import { makeCertificate, type Certificate } from '../../../../dev/makeCertificate';

const { server } = openServers();
const challenge = '1158201444';
const authority = makeCertificate({ name: 'Test authority', authority: true });
const middle = makeCertificate({ name: 'Test middle', authority: true, issuer: authority });
const stranger = makeCertificate({ name: 'Nobody knows', authority: true });
const good = { name: 'localhost', hosts: ['localhost'], issuer: authority };

/** Trusts the test authority as the system trusts public ones. */
const dispatcher = new Agent({ connect: { ca: authority.certPem, timeout: 20_000 } });
const open: Server[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map(async (running) => {
		running.closeAllConnections();
		await new Promise((resolve) => running.close(resolve));
	}));
});
afterAll(async () => await dispatcher.destroy());

async function serve(certificate: Certificate, chain: Certificate[] = []): Promise<string> {
	const running = createSecureServer({ key: certificate.keyPem, cert: [certificate, ...chain].map(({ certPem }) => certPem).join('') }, (_request, response) => response.writeHead(403).end()) as unknown as Server;
	await new Promise<void>((resolve) => running.listen(0, 'localhost', resolve));
	open.push(running);
	return `https://localhost:${(running.address() as AddressInfo).port}/webhook/1/whatsapp`;
}

describe('certificates', () => {
	test.each([
		['good', good, []],
		['good, with the chain of its issuer', { ...good, issuer: middle }, [middle]],
	])('%s', async (_name, options, chain) => {
		expect(await probeCallback(await serve(makeCertificate(options), chain), challenge, dispatcher)).toEqual({ reached: true, status: 403, echoed: false });
	});

	test.each([
		['expired', { ...good, until: new Date('2021-01-01') }, [], 'certificateExpired'],
		['not valid yet', { ...good, from: new Date('2110-01-01') }, [], 'certificateNotYetValid'],
		['self-signed', { name: 'localhost', hosts: ['localhost'] }, [], 'certificateSelfSigned'],
		['for another host', { ...good, hosts: ['other.example.com'] }, [], 'certificateWrongHost'],
		['without the chain of its issuer', { ...good, issuer: middle }, [], 'certificateIncomplete'],
		['of an authority that nobody knows', { ...good, issuer: stranger }, [stranger], 'certificateUntrusted'],
	] as const)('%s', async (_name, options, chain, problem) => {
		expect(await probeCallback(await serve(makeCertificate({ ...options, hosts: [...options.hosts] }), [...chain]), challenge, dispatcher)).toEqual({ reached: false, problem });
	});

	test('https where plain http is spoken', async () => {
		const { url } = await server((_request, response) => response.end());
		expect(await probeCallback(url.replace('http:', 'https:'), challenge, dispatcher)).toEqual({ reached: false, problem: 'tls' });
	});
});

describe('answers', () => {
	test.each([
		['403', 403, '', { status: 403, echoed: false }],
		['the challenge, whatever the token', 200, challenge, { status: 200, echoed: true }],
		['a page', 200, `<html>${challenge}</html>`, { status: 200, echoed: false }],
		['a page without end', 200, 'x'.repeat(1_000_000), { status: 200, echoed: false }],
		['a redirect, which is not followed', 302, '', { status: 302, echoed: false }],
		['404', 404, '', { status: 404, echoed: false }],
		['502', 502, '', { status: 502, echoed: false }],
	])('%s', async (_name, status, body, expected) => {
		const { url, seen } = await server((_request, response) => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body));
		expect(await probeCallback(`${url}/hook?a=1`, challenge, dispatcher)).toEqual({ reached: true, ...expected });
		expect(seen).toHaveLength(1);
		const query = new URL(seen[0]!.url, url).searchParams;
		expect(Object.fromEntries(query)).toEqual({ a: '1', 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': 'preflight-wrong-on-purpose' });
		expect(seen[0]!.headers.authorization).toBeUndefined();
	});
});

describe('no answer', () => {
	test('nothing listens', async () => {
		const { url, close } = await server(() => undefined);
		await close();
		expect(await probeCallback(url, challenge, dispatcher)).toEqual({ reached: false, problem: 'refused' });
	});

	test('a name that does not exist', async () => {
		// A look-up of its own, so that the test asks no name server.
		const nowhere = new Agent({ connect: { lookup: (_host, _options, found) => found(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), []) } });
		expect(await probeCallback('https://n8n.invalid/hook', challenge, nowhere)).toEqual({ reached: false, problem: 'dns' });
		await nowhere.destroy();
	});

	test('silence', async () => {
		const { url } = await server(() => undefined);
		const impatient = new Agent();
		expect(await probeCallback(url, challenge, impatient.compose((dispatch) => (options, handler) => dispatch({ ...options, headersTimeout: 50 }, handler)))).toEqual({ reached: false, problem: 'timeout' });
		await impatient.destroy();
	});

	test('a connection that breaks off', async () => {
		const { url } = await server((_request, response) => void response.destroy());
		expect(await probeCallback(url, challenge, dispatcher)).toEqual({ reached: false, problem: 'broken' });
	});
});
