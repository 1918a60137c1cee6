import { createHash } from 'node:crypto';
import type { GivenFile } from './engineMessages';
import { file } from './given/files';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { phoneNumberId } = sandboxAccount;
const upload = `POST ${phoneNumberId}/media 200`;
const send = `POST ${phoneNumberId}/messages 200`;

const media = (messageType: string, more: Record<string, unknown> = {}) => ({ ...textParameters, messageType, mediaPath: 'useMedian8n', mediaPropertyName: 'data', ...more }) as typeof textParameters;

const withFile = (data: GivenFile) => [{ json: {}, binary: { data } }];

/** As the API tells it of media: Meta, retrieve media URL. */
const sha256 = ({ content }: GivenFile) => createHash('sha256').update(content).digest('base64');

describe('WhatsApp Send: where the file of a message comes from', () => {
	const world = sendingWorld();

	/** The media object in the message number `index`. */
	const sentObject = async (type: string, index = 0) => {
		const body = (await world.sandbox.sendRequests())[index]?.body as Record<string, Record<string, unknown>>;
		expect(body.type).toBe(type);
		return body[type]!;
	};

	/** What the API keeps under a media id. */
	const stored = async (id: unknown) => (await world.sandbox.graph('GET', String(id))) as { mime_type: string; sha256: string; file_size: string };

	test.each([
		['image', 'image/jpeg'],
		['image', 'image/png'],
		['video', 'video/mp4'],
		['audio', 'audio/mpeg'],
		['document', 'application/pdf'],
		['sticker', 'image/webp'],
	])('%s from a binary field of type %s: it goes up first, and its id into the message', async (messageType, mimeType) => {
		const given = file(mimeType, { fileName: 'given.bin' });
		await world.send(media(messageType), withFile(given));
		expect(await world.sandbox.calls()).toEqual([upload, send]);
		const { id, ...rest } = await sentObject(messageType);
		expect(rest).toEqual(messageType === 'document' ? { filename: 'given.bin' } : {});
		expect(await stored(id)).toMatchObject({ mime_type: mimeType, sha256: sha256(given), file_size: '2000' });
	});

	test('a file whose bytes stand in the item itself goes up like one that n8n keeps on disk', async () => {
		const given = file('image/png', { inMemory: true });
		await world.send(media('image'), withFile(given));
		expect((await stored((await sentObject('image')).id)).sha256).toBe(sha256(given));
	});

	test('a voice note from a binary field', async () => {
		await world.send(media('audio', { additionalFields: { voice: true } }), withFile(file('audio/ogg')));
		expect(await sentObject('audio')).toEqual({ id: expect.stringMatching(/^\d+$/), voice: true });
	});

	test.each(['image', 'video', 'audio', 'document', 'sticker'])('%s by media id', async (messageType) => {
		const types: Record<string, string> = { image: 'image/jpeg', video: 'video/mp4', audio: 'audio/mpeg', document: 'application/pdf', sticker: 'image/webp' };
		const id = await world.sandbox.upload(file(types[messageType]!));
		await world.send({ ...textParameters, messageType, mediaPath: 'useMediaId', mediaId: id });
		expect(await sentObject(messageType)).toEqual({ id });
	});

	test('the same file in several items goes up once, and each message refers to it', async () => {
		const given = file('application/pdf', { fileName: 'plan.pdf' });
		await world.send(media('document'), [...withFile(given), ...withFile(given), ...withFile(file('application/pdf'))]);
		expect((await world.sandbox.calls()).toSorted()).toEqual([upload, upload, send, send, send].toSorted());
		const ids = await Promise.all([0, 1, 2].map(async (index) => (await sentObject('document', index)).id));
		expect(ids[1]).toBe(ids[0]);
		expect(ids[2]).not.toBe(ids[0]);
	});

	test('the same file in a later execution is not uploaded again', async () => {
		const given = file('image/jpeg');
		await world.send(media('image'), withFile(given));
		await world.send(media('image'), withFile(given));
		expect(await world.sandbox.calls()).toEqual([upload, send, send]);
	});

	test('an uploaded file that the API has lost meanwhile goes up again, and the message arrives', async () => {
		const given = file('image/jpeg');
		await world.send(media('image'), withFile(given));
		const { id } = await sentObject('image');
		await world.sandbox.graph('DELETE', String(id));
		const [item] = await world.send(media('image'), withFile(given));
		expect(item?.json.outcome).toBe('accepted');
		expect(await world.sandbox.accepted()).toHaveLength(2);
	});

	test.each([
		['image', 'image/jpeg'],
		['video', 'video/mp4'],
		['document', 'application/pdf'],
	])('a header with %s from a link, a media id or a binary field', async (type, mimeType) => {
		const given = file(mimeType, { fileName: 'head.bin' });
		const id = await world.sandbox.upload(given);
		const buttons = { button: [{ title: 'Yes', id: 'yes' }] };
		for (const source of ['https://ferrow.example/head', id, 'picture']) {
			const parameters = { ...textParameters, messageType: 'replyButtons', buttons, additionalFields: { headerMedia: { media: { type, source } } } };
			await world.send(parameters, [{ json: {}, binary: { picture: given } }]);
		}
		const headers = (await world.sandbox.sendRequests()).map(({ body }) => (body as { interactive: { header: unknown } }).interactive.header);
		expect(headers.slice(0, 2)).toEqual([
			{ type, [type]: { link: 'https://ferrow.example/head' } },
			{ type, [type]: { id } },
		]);
		const fromBinary = headers[2] as Record<string, { id: string }>;
		expect(fromBinary).toEqual({ type, [type]: { id: expect.any(String), ...(type === 'document' && { filename: 'head.bin' }) } });
		expect((await stored(fromBinary[type]?.id)).sha256).toBe(sha256(given));
	});

	test('cards with files from binary fields', async () => {
		const card = (name: string) => ({ mediaType: 'image', media: name, text: name, buttonText: 'Look', url: 'https://ferrow.example/p' });
		const [one, two] = [file('image/jpeg'), file('image/png')];
		await world.send({ ...textParameters, messageType: 'carousel', cards: { card: [card('one'), card('two')] } }, [{ json: {}, binary: { one, two } }]);
		const [request] = await world.sandbox.sendRequests();
		const { cards } = (request?.body as { interactive: { action: { cards: Array<{ header: { image: { id: string } } }> } } }).interactive.action;
		const hashes = await Promise.all(cards.map(async ({ header }) => (await stored(header.image.id)).sha256));
		expect(hashes).toEqual([sha256(one), sha256(two)]);
	});

	test.each<[string, ReturnType<typeof media>, GivenFile, RegExp[]]>([
		['a PDF as a picture', media('image'), file('application/pdf'), [/application\/pdf/, /JPEG or PNG/]],
		['an MP3 as a voice note', media('audio', { additionalFields: { voice: true } }), file('audio/mpeg'), [/audio\/mpeg/, /OGG/]],
		['a picture of more than 5 MB', media('image'), file('image/jpeg', { bytes: 5 * 1024 * 1024 + 1 }), [/5\.00 MB|5 MB/]],
		['an empty file', media('document'), { content: new Uint8Array(), mimeType: 'application/pdf' }, [/empty/]],
		['a field that is not there', media('image', { mediaPropertyName: 'scan' }), file('image/jpeg'), [/"scan"/, /data/]],
	])('%s is refused before anything is asked of the API', async (_case, parameters, given, said) => {
		const error = await world.fail(parameters, withFile(given));
		for (const pattern of said) expect(error.message).toMatch(pattern);
		expect(await world.sandbox.requests()).toEqual([]);
	});
});
