import type { INodeParameters } from 'n8n-workflow';
import { verifyToken } from '../../core/cloudApi';
import { findFreePort } from '../../dev/findFreePort';
import type { GivenFile, LogLine, PlainItem } from './engineMessages';
import { alteringProxy, type Alteration, type AlteringProxy } from './given/alteringProxy';
import { eventually } from './given/eventually';
import { file } from './given/files';
import { openSandbox, type OpenSandbox } from './given/openSandbox';
import { sandboxAccount } from './given/sandboxAccount';
import { signatureOf } from './given/signatureOf';
import { triggerWorkflow } from './given/triggerWorkflow';
import { messagesChange, webhookBody, wireMessage } from './given/webhookBody';
import { whatsAppCredential } from './given/whatsAppCredential';
import { startEngine, type Engine } from './startEngine';

const { ana, rui, appSecret } = sandboxAccount;
const megabyte = 1024 * 1024;

describe('WhatsApp Webhook Trigger: options', () => {
	let engine: Engine;
	let sandbox: OpenSandbox;
	let proxy: AlteringProxy;
	beforeAll(async () => {
		[engine, sandbox] = await Promise.all([startEngine(), openSandbox()]);
		proxy = await alteringProxy(sandbox.url);
	});
	beforeEach(async () => {
		await sandbox.reset();
		proxy.alter((_path, body) => body);
	});
	afterEach(async () => void (await engine.stopTrigger()));
	afterAll(async () => {
		await engine?.stop();
		await proxy?.close();
		await sandbox?.close();
	});

	let triggers = 0;
	let port = 0;
	let log: LogLine[] = [];
	/** Starts the trigger with a door of its own, as a published workflow has it; each test is a new workflow. */
	const start = async (options: INodeParameters, credential: Record<string, string> = {}) => {
		log = [];
		port = await findFreePort();
		const workflow = triggerWorkflow({ updates: ['messages', 'accountEvents'], options: { ...options, receiverPort: port } }, `options-${++triggers}`);
		const { error } = await engine.startTrigger({ workflow, node: 'WhatsApp', mode: 'trigger', credentials: [whatsAppCredential(proxy.url, credential)] });
		expect(error?.everything).toBeUndefined();
	};
	const post = async (rawBody: Buffer, secret: string = appSecret) =>
		(await fetch(`http://127.0.0.1:${port}/whatsapp`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(rawBody, secret) }, body: rawBody })).status;
	let messages = 0;
	const nextId = () => `wamid.OPTION${++messages}`;
	const say = async (body: string, more: Record<string, unknown> = {}, id = nextId()) => {
		expect(await post(webhookBody(messagesChange({ messages: [wireMessage(id, { type: 'text', text: { body }, ...more })] })))).toBe(200);
		return id;
	};
	const emitted = async (count: number): Promise<PlainItem[]> =>
		await eventually(async () => {
			const record = await engine.triggerRecord();
			log.push(...record.log);
			const items = record.emitted.flatMap((emit) => emit.outputs.flat());
			return items.length >= count ? items : undefined;
		});

	describe('Download Media', () => {
		/** A person sends this file, which lies with WhatsApp. */
		const sendFile = async (given: GivenFile, id?: string, mimeType = given.mimeType) => {
			const mediaId = id ?? (await sandbox.upload({ content: given.content, mimeType: given.mimeType }));
			const image = { id: mediaId, mime_type: mimeType, caption: 'Gate 2' };
			expect(await post(webhookBody(messagesChange({ messages: [wireMessage(nextId(), { type: 'image', image })] })))).toBe(200);
			return mediaId;
		};
		const altered = (change: (described: Record<string, unknown>) => Record<string, unknown>): Alteration => (_path, body) => (typeof body.file_size === 'string' ? { ...body, ...change(body) } : body);
		const downloads = async () => (await sandbox.requests()).filter(({ method }) => method === 'GET').length;

		test('the file of a message is in the binary field "data", byte for byte', async () => {
			await start({ downloadMedia: true });
			const given = file('image/png');
			const id = await sendFile(given);
			const [item] = await emitted(1);
			expect(item?.json).toMatchObject({ kind: 'image', text: 'Gate 2', media: { id } });
			expect(item?.json).not.toHaveProperty('mediaProblem');
			expect(item?.binary?.data).toMatchObject({ mimeType: 'image/png', bytes: given.content.length, fileName: `${id}.png` });
		});

		test('without the option nothing is fetched', async () => {
			await start({});
			await sendFile(file('image/png'));
			const before = await downloads();
			expect((await emitted(1))[0]).not.toHaveProperty('binary');
			expect(await downloads()).toBe(before);
		});

		test.each<[string, GivenFile, INodeParameters, Alteration, RegExp]>([
			['larger than the limit', file('image/png', { bytes: megabyte + 1 }), { mediaMegabytes: 1 }, (_path, body) => body, /more than 1\.0 MB/],
			['larger than it said', file('image/png', { bytes: megabyte + 1 }), { mediaMegabytes: 1 }, altered(() => ({ file_size: '100' })), /more than 1\.0 MB/],
			['with another hash than WhatsApp gave', file('image/png'), {}, altered(() => ({ sha256: 'a'.repeat(64) })), /changed on its way/],
			['cut off', file('image/png'), {}, altered(() => ({ file_size: '2001' })), /should have 2001 bytes/],
			['of another type than it says', file('image/png'), {}, altered(() => ({ mime_type: 'application/pdf' })), /its content is something else/],
			["that lies on a host that is not Meta's", file('image/png'), {}, altered(() => ({ url: 'https://files.example.com/1' })), /neither Meta's media host nor the API's/],
			['behind a host that only looks like Meta\'s', file('image/png'), {}, altered(() => ({ url: 'https://lookaside.fbsbx.com.example.com/1' })), /neither Meta's media host nor the API's/],
		])('a file %s is not passed on; its message is, and says why', async (_name, given, options, alteration, said) => {
			proxy.alter(alteration);
			await start({ downloadMedia: true, ...options });
			await sendFile(given);
			const [item] = await emitted(1);
			expect(item?.json).toMatchObject({ kind: 'image', text: 'Gate 2', mediaProblem: { what: expect.stringMatching(said), fix: expect.any(String) } });
			expect(item).not.toHaveProperty('binary');
			expect(JSON.stringify(item)).not.toContain('EAA');
		});

		test('a file that WhatsApp does not have any more', async () => {
			await start({ downloadMedia: true });
			await sendFile(file('image/png'), '400000000000001');
			expect((await emitted(1))[0]?.json).toMatchObject({ kind: 'image', mediaProblem: { what: expect.stringMatching(/does not know this ID/) } });
		});

		test('one bad file does not hold up the messages around it', async () => {
			await start({ downloadMedia: true });
			const id = await sandbox.upload({ content: file('image/png').content, mimeType: 'image/png' });
			const image = (mediaId: string) => wireMessage(nextId(), { type: 'image', image: { id: mediaId, mime_type: 'image/png' } });
			await post(webhookBody(messagesChange({ messages: [image('400000000000001'), image(id), wireMessage(nextId(), { type: 'text', text: { body: 'All there?' } })] })));
			const items = await emitted(3);
			expect(items.map(({ json, binary }) => [json.kind, binary !== undefined, json.mediaProblem !== undefined])).toEqual([
				['image', false, true],
				['image', true, false],
				['text', false, false],
			]);
		});
	});

	describe('Mark as Read', () => {
		const anaWrites = async (body: string) => ((await sandbox.control('POST', `people/${ana.waId}/messages`, { type: 'text', text: { body } })) as { message: { id: string } }).message.id;
		const marks = async (count: number) =>
			await eventually(async () => {
				const bodies = (await sandbox.requests()).filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).map(({ body }) => JSON.parse(body) as unknown);
				return bodies.length >= count ? bodies : undefined;
			});

		// Sources of both bodies: Meta, mark messages as read; typing indicators.
		test.each([
			['yes', {}],
			['typing', { typing_indicator: { type: 'text' } }],
		])('"%s": the person sees it once the message has started the workflow', async (markAsRead, more) => {
			const id = await anaWrites('Anybody there?');
			await start({ markAsRead });
			await say('Anybody there?', {}, id);
			expect((await emitted(1))[0]?.json.messageId).toBe(id);
			expect(await marks(1)).toEqual([{ messaging_product: 'whatsapp', status: 'read', message_id: id, ...more }]);
		});

		test('"no" marks nothing', async () => {
			await start({ markAsRead: 'no' });
			await say('Hi');
			await emitted(1);
			expect(await sandbox.requests()).toEqual([]);
		});

		test('a message that cannot be marked starts the workflow all the same, and the log says so', async () => {
			await start({ markAsRead: 'yes' });
			await say('Hi', {}, 'wamid.NOBODYSENTTHIS');
			expect(await emitted(1)).toHaveLength(1);
			await eventually(async () => {
				log.push(...(await engine.triggerRecord()).log);
				return log.find(({ level, message }) => level === 'warn' && /could not be marked as read/.test(message));
			});
			expect(JSON.stringify(log)).not.toContain(ana.waId);
		});
	});

	describe('Merge Rapid Messages', () => {
		test('what one person writes in pieces becomes one item; another person and a tap stand alone', async () => {
			await start({ mergeSeconds: 2 });
			const interactive = { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } };
			const [first, tap] = [nextId(), nextId()];
			const others = wireMessage(nextId(), { type: 'text', text: { body: 'Me too' }, from: rui.waId, from_user_id: rui.userId });
			await post(webhookBody(messagesChange({ messages: [wireMessage(first, { type: 'text', text: { body: 'Hello,' } }), others, wireMessage(tap, { type: 'interactive', interactive })] })));
			const second = await say('my order', { timestamp: '1790000001' });
			const items = await emitted(3);
			expect(items).toHaveLength(3);
			// A tap waits for nothing.
			expect(items[0]?.json.messageId).toBe(tap);
			const merged = items.find(({ json }) => json.messageId === second)?.json;
			expect(merged).toMatchObject({ kind: 'text', text: 'Hello,\nmy order', parts: [{ messageId: first }, { messageId: second }] });
			expect(items.find(({ json }) => json.text === 'Me too')?.json.from).toMatchObject({ waId: rui.waId });
		});

		test('without it each message is an item', async () => {
			await start({});
			await say('Hello,');
			await say('my order');
			expect((await emitted(2)).map(({ json }) => json.text)).toEqual(['Hello,', 'my order']);
		});
	});

	describe('Receiver Port', () => {
		const receiverUrl = 'https://hooks.example.com/whatsapp';
		const shake = async (token: string) => {
			const response = await fetch(`http://127.0.0.1:${port}/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`);
			return [response.status, response.status === 200 ? await response.text() : ''];
		};

		test('answers the handshake of the Receiver URL, and no other', async () => {
			await start({ receiverUrl });
			expect(await shake(verifyToken(receiverUrl, appSecret))).toEqual([200, '1158201444']);
			expect(await shake('guessed')).toEqual([403, '']);
		});

		test('takes what is signed, refuses what is not, and the trigger reads it once', async () => {
			await start({ receiverUrl });
			const id = await say('Once');
			await say('Once', {}, id);
			expect(await post(webhookBody(messagesChange({ messages: [wireMessage(nextId(), { type: 'text', text: { body: 'Forged' } })] })), 'guessed')).toBe(401);
			await say('The last');
			expect((await emitted(2)).map(({ json }) => json.text)).toEqual(['Once', 'The last']);
		});

		test('is closed with the trigger', async () => {
			await start({});
			await engine.stopTrigger();
			await expect(fetch(`http://127.0.0.1:${port}/whatsapp`)).rejects.toThrow();
		});

		test('what still waits there is handed on when the trigger goes on without a receiver', async () => {
			await start({ mergeSeconds: 5 });
			await say('Held back for a moment');
			await engine.stopTrigger();
			const workflow = triggerWorkflow({ updates: ['messages'], options: {} }, `options-${triggers}`);
			expect(await engine.startTrigger({ workflow, node: 'WhatsApp', mode: 'trigger', credentials: [whatsAppCredential(proxy.url)] })).toEqual({});
			expect((await emitted(1)).map(({ json }) => json.text)).toEqual(['Held back for a moment']);
		});

		test('a port that is taken stops the trigger with a sentence', async () => {
			await start({});
			const workflow = triggerWorkflow({ options: { receiverPort: port } }, 'second-on-the-port');
			const record = await engine.triggerRecord();
			expect(record.error).toBeUndefined();
			const { error } = await engine.startTrigger({ workflow, node: 'WhatsApp', mode: 'trigger', credentials: [whatsAppCredential(proxy.url)] });
			expect(error?.message).toMatch(new RegExp(`${port}|in use`, 'i'));
		});
	});

	describe('Second App Secret', () => {
		const body = () => webhookBody(messagesChange({ messages: [wireMessage(nextId(), { type: 'text', text: { body: 'Hi' } })] }));
		const next = 'the-secret-of-tomorrow';

		test('while the secret is changed, both count at the port', async () => {
			await start({}, { nextAppSecret: next });
			expect(await post(body(), appSecret)).toBe(200);
			expect(await post(body(), next)).toBe(200);
			expect(await post(body(), 'a third one')).toBe(401);
			expect(await emitted(2)).toHaveLength(2);
		});

		test("and at n8n's URL", async () => {
			const receive = async (secret: string, credential: Record<string, string>, id: string) => {
				const rawBody = body();
				const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(rawBody, secret) };
				return (await engine.runWebhook({ workflow: triggerWorkflow({}, id), node: 'WhatsApp', mode: 'trigger', method: 'POST', headers, rawBody, credentials: [whatsAppCredential(proxy.url, credential)] })).status;
			};
			const both = { nextAppSecret: next };
			expect([await receive(appSecret, both, 'secrets-1'), await receive(next, both, 'secrets-1'), await receive('a third one', both, 'secrets-1')]).toEqual([200, 200, 401]);
			expect(await receive(next, {}, 'secrets-2')).toBe(401);
		});
	});
});
