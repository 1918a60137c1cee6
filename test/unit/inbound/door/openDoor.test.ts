import { Agent } from 'node:http';
import { StoreError, type NewBody } from '../../../../core/store';
import { messageBody } from '../fixtures/fixture';
import { secret, sign } from '../signed';
import { box, givenDoor, send, type GivenDoor } from './givenDoor';

const body = (text: string) => JSON.stringify(messageBody({ id: `wamid.${text}`, type: 'text', text: { body: text } }));
const until = async (done: () => boolean | Promise<boolean>) => {
	for (const end = Date.now() + 30_000; Date.now() < end && !(await done()); ) await new Promise((resolve) => setTimeout(resolve, 10));
	expect(await done()).toBe(true);
};
const opened: GivenDoor[] = [];
const open = async (...how: Parameters<typeof givenDoor>) => {
	const given = await givenDoor(...how);
	opened.push(given);
	return given;
};
afterEach(async () => {
	for (const given of opened.splice(0)) await given.stop();
});

/** An inbox in which nothing is stored before the test lets it. */
function heldInbox() {
	const held: Array<{ bodies: NewBody[]; store: () => void; fail: (error: Error) => void }> = [];
	const inbox = {
		take: (bodies: NewBody[]) => new Promise<void>((resolve, reject) => held.push({ bodies, store: resolve, fail: reject })),
		open: async () => 0,
		backlog: async () => ({ bodies: 0, lastSeq: 0 }),
	};
	return { held, inbox };
}

test('nothing is answered before it is stored', async () => {
	const { held, inbox } = heldInbox();
	const given = await open({}, { inbox });
	let answered = false;
	const answer = given.post(body('a')).then((got) => ((answered = true), got));
	await until(() => held.length === 1);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(answered).toBe(false);
	held[0]!.store();
	expect((await answer).status).toBe(200);
});

test('what cannot be stored is answered with 503, and health says so until it can', async () => {
	const { held, inbox } = heldInbox();
	let works = true;
	const given = await open({}, { inbox: { ...inbox, backlog: () => (works ? inbox.backlog() : Promise.reject(new Error('no disk'))) } });
	const answer = given.post(body('a'));
	await until(() => held.length === 1);
	works = false;
	held[0]!.fail(new StoreError('full', 'There is no space left.'));
	expect(await answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
	expect(given.warnings.join()).toContain('There is no space left.');
	expect((await given.get('/healthz')).status).toBe(503);
	works = true;
	expect((await given.get('/healthz')).status).toBe(200);
});

test('more than there is room for is answered with 503, and what is under way is kept', async () => {
	const { held, inbox } = heldInbox();
	const given = await open({ bounds: { requests: 3 } }, { inbox });
	const under = ['a', 'b', 'c'].map((text) => given.post(body(text)));
	await until(() => held.flatMap(({ bodies }) => bodies).length >= 1);
	await until(async () => (await given.get('/metrics')).body.includes('webhook_requests_in_flight 3'));
	expect(await given.post(body('d'))).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
	const letting = setInterval(() => held.splice(0).forEach(({ store }) => store()), 5);
	expect((await Promise.all(under)).map(({ status }) => status)).toEqual([200, 200, 200]);
	expect((await given.post(body('e'))).status).toBe(200);
	clearInterval(letting);
});

test('large bodies cannot take the room of ordinary ones', async () => {
	const { held, inbox } = heldInbox();
	const given = await open({ bounds: { bytes: 1_000_000 } }, { inbox });
	const large = JSON.stringify(messageBody({ type: 'text', text: { body: 'x'.repeat(300_000) } }));
	const first = given.post(large);
	await until(() => held.length === 1);
	expect((await given.post(large)).status).toBe(503);
	const small = given.post(body('a'));
	const letting = setInterval(() => held.splice(0).forEach(({ store }) => store()), 5);
	expect([(await first).status, (await small).status]).toEqual([200, 200]);
	// Its room is free again.
	expect((await given.post(large)).status).toBe(200);
	clearInterval(letting);
});

test('both secrets are good while one is being changed', async () => {
	const given = await open({ appSecrets: [secret, 'next'] });
	for (const key of [secret, 'next']) expect((await given.post(body('a'), { 'X-Hub-Signature-256': sign(body('a'), key) })).status).toBe(200);
	expect((await given.post(body('a'), { 'X-Hub-Signature-256': sign(body('a'), 'third') })).status).toBe(401);
});

test('behind a proxy that checks certificates, only Meta\'s is let in', async () => {
	const given = await open({ clientCertificate: { header: 'X-Client-Cert', commonName: 'client.webhooks.fbclientcerts.com' } });
	const posting = async (certificate?: string) => (await given.post(body('a'), { 'X-Hub-Signature-256': sign(body('a')), ...(certificate !== undefined && { 'X-Client-Cert': certificate }) })).status;
	expect(await posting('client.webhooks.fbclientcerts.com')).toBe(200);
	expect(await posting('CN=client.webhooks.fbclientcerts.com,O=Meta Platforms\\, Inc.,C=US')).toBe(200);
	expect(await posting('/C=US/CN=client.webhooks.fbclientcerts.com')).toBe(200);
	for (const wrong of [undefined, '', 'client.webhooks.fbclientcerts.com.evil.example', 'CN=evil.example', 'O=CN client.webhooks.fbclientcerts.com']) expect(await posting(wrong)).toBe(403);
});

test('several wrong signatures in a row are told of in the workflow', async () => {
	const told: string[] = [];
	const given = await open({}, { taken: (boxes) => told.push(...boxes) });
	for (let turn = 0; turn < 4; turn++) await given.post(body('a'), { 'X-Hub-Signature-256': sign(body('a'), 'old secret') });
	await until(() => told.length > 0);
	expect((await given.store.inbox.after(box, 0, 9)).map(({ content }) => content)).toMatchObject([{ event: 'account', kind: 'signatureMismatch', severity: 'critical' }]);
	expect((await given.get('/metrics')).body).toContain('whatsapp_ops_webhook_wrong_signatures_in_a_row 4');
});

test('metrics are what Prometheus reads, and add up', async () => {
	const given = await open();
	for (const text of ['a', 'b', 'c']) await given.post(body(text));
	await given.post(body('a'), {});
	const { body: text, headers } = await given.get('/metrics');
	expect(headers['content-type']).toContain('version=0.0.4');
	const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
	for (const line of samples) expect(line).toMatch(/^[a-z_]+(\{[a-z]+="[^"]*"\})? (\d+(\.\d+)?(e-?\d+)?)$/);
	for (const line of ['answers_total{status="200"} 3', 'answers_total{status="401"} 1', 'refusals_total{reason="missing"} 1', 'taken_total 3', 'answer_seconds_bucket{le="+Inf"} 4', 'answer_seconds_count 4']) expect(text).toContain(`whatsapp_ops_webhook_${line}\n`);
	expect(text).toContain('whatsapp_ops_inbox_bodies 3\n');
	expect(text).toContain('whatsapp_ops_webhook_requests_in_flight 0\n');
	const counts = [...text.matchAll(/_bucket\{le="[^"]+"\} (\d+)/g)].map((match) => Number(match[1]));
	expect([...counts].sort((one, other) => one - other)).toEqual(counts);
});

test('a closing door ends what is under way and lets nobody in', async () => {
	const { held, inbox } = heldInbox();
	const given = await givenDoor({}, { inbox });
	const agent = new Agent({ keepAlive: true });
	const under = given.post(body('a'));
	await until(() => held.length === 1);
	const closing = given.door.close();
	expect((await send(given.door.port, 'GET', '/healthz', {}, undefined, agent)).broken).toBe('ECONNREFUSED');
	held[0]!.store();
	expect((await under).status).toBe(200);
	await closing;
	agent.destroy();
	await given.store.close();
});

test('connections are kept for the next request', async () => {
	const given = await open();
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	for (const text of ['a', 'b', 'c']) expect((await send(given.door.port, 'POST', '/whatsapp', { 'X-Hub-Signature-256': sign(body(text)) }, body(text), agent)).headers.connection).toBe('keep-alive');
	agent.destroy();
});
