import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';

const KB = 1_024;
let sandbox: SandboxUnderTest;
const ids: Record<string, string> = {};

/** The first bytes of a moving WebP picture, and nothing more of it. */
const movingWebp = (length: number) => {
	const file = Buffer.alloc(length);
	file.write('RIFF', 0, 'latin1');
	file.write('WEBPVP8X', 8, 'latin1');
	file[20] = 0x02;
	return new Uint8Array(file);
};

beforeAll(async () => {
	sandbox = await startSandboxUnderTest();
	const upload = async (name: string, bytes: Uint8Array, type: string) => (ids[name] = (await sandbox.upload(bytes, type)).json.id);
	const some = new Uint8Array(50);
	await upload('jpeg', some, 'image/jpeg');
	await upload('mp4', some, 'video/mp4');
	await upload('ogg', some, 'audio/ogg; codecs=opus');
	await upload('mp3', some, 'audio/mpeg');
	await upload('pdf', some, 'application/pdf');
	await upload('webp', new Uint8Array(100 * KB), 'image/webp');
	await upload('webpAbove', new Uint8Array(100 * KB + 1), 'image/webp');
	await upload('movingWebp', movingWebp(500 * KB), 'image/webp');
});
afterAll(() => sandbox.close());

const LINK = 'https://ferrow.example/files/photo%20one.jpg';
const x = (length: number) => 'x'.repeat(length);

describe('media messages', () => {
	it.each<[string, string, () => Record<string, unknown>, number]>([
		['a picture by id', 'image', () => ({ id: ids['jpeg'] }), 200],
		['a picture by link', 'image', () => ({ link: LINK }), 200],
		['a picture with a caption of 1,024', 'image', () => ({ link: LINK, caption: x(1_024) }), 200],
		['a picture with a caption of 1,025', 'image', () => ({ link: LINK, caption: x(1_025) }), 131009],
		['a picture with an unknown key', 'image', () => ({ link: LINK, filename: 'x.jpg' }), 100],
		['neither id nor link', 'image', () => ({ caption: 'x' }), 131008],
		['id and link', 'image', () => ({ id: ids['jpeg'], link: LINK }), 131009],
		['an id that does not exist', 'image', () => ({ id: '400000000000000' }), 131053],
		['a number for an id', 'image', () => ({ id: 4 }), 100],
		['a film as a picture', 'image', () => ({ id: ids['mp4'] }), 131053],
		['a link to a file of this machine', 'image', () => ({ link: 'file:///etc/passwd' }), 131053],
		['a link that is none', 'image', () => ({ link: 'ferrow.example/a.jpg' }), 131053],
		['a film', 'video', () => ({ id: ids['mp4'], caption: x(1_024) }), 200],
		['a film with a caption of 1,025', 'video', () => ({ id: ids['mp4'], caption: x(1_025) }), 131009],
		['a sound', 'audio', () => ({ id: ids['mp3'] }), 200],
		['a sound with a caption', 'audio', () => ({ id: ids['mp3'], caption: 'x' }), 100],
		['a voice note', 'audio', () => ({ id: ids['ogg'], voice: true }), 200],
		['a voice note that is no ogg', 'audio', () => ({ id: ids['mp3'], voice: true }), 131053],
		['a document', 'document', () => ({ id: ids['pdf'], filename: 'Invoice.pdf', caption: x(1_024) }), 200],
		['a document with a caption of 1,025', 'document', () => ({ id: ids['pdf'], caption: x(1_025) }), 131009],
		['a picture as a document', 'document', () => ({ id: ids['jpeg'] }), 131053],
		['a sticker of 100 KB', 'sticker', () => ({ id: ids['webp'] }), 200],
		['a still sticker above 100 KB', 'sticker', () => ({ id: ids['webpAbove'] }), 131053],
		['a moving sticker of 500 KB', 'sticker', () => ({ id: ids['movingWebp'] }), 200],
		['a sticker with a caption', 'sticker', () => ({ id: ids['webp'], caption: 'x' }), 100],
		['a jpeg as a sticker', 'sticker', () => ({ id: ids['jpeg'] }), 131053],
	])('%s', async (_, type, content, expected) => {
		const { status, json } = await sandbox.send({ type, [type]: content() });
		expect(json.error?.code ?? status).toBe(expected);
	});

	it('show their file and its name on the phone', async () => {
		const linked = (await sandbox.send({ type: 'image', image: { link: LINK, caption: 'The shelf' } })).json.messages[0].id;
		expect((await sandbox.message(linked)).bubble).toEqual({
			media: { kind: 'image', link: LINK, fileName: 'photo one.jpg' },
			body: 'The shelf',
			buttons: [],
		});
		const uploaded = (await sandbox.send({ type: 'document', document: { id: ids['pdf'], filename: 'Invoice.pdf' } })).json.messages[0].id;
		expect((await sandbox.message(uploaded)).bubble.media).toEqual({
			kind: 'document',
			mediaId: ids['pdf'],
			mimeType: 'application/pdf',
			size: 50,
			fileName: 'Invoice.pdf',
		});
	});
});
