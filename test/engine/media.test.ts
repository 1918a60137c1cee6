import { createHash } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import type { GivenFile } from './engineMessages';
import { file } from './given/files';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { whatsAppCredential } from './given/whatsAppCredential';

const { accessToken, ana, phoneNumberId } = sandboxAccount;
const upload = `POST ${phoneNumberId}/media 200`;

const parameters = (operation: string, change: INodeParameters = {}): INodeParameters => ({
	resource: 'media',
	operation,
	phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId },
	...change,
});
const withFile = (data: GivenFile) => [{ json: {}, binary: { data } }];
const sha256 = ({ content }: GivenFile, encoding: 'hex' | 'base64') => createHash('sha256').update(content).digest(encoding);

describe('WhatsApp Send: media', () => {
	const world = sendingWorld();

	describe('Upload', () => {
		test.each([
			['image/jpeg', 'image'],
			['image/png', 'image'],
			['image/webp', 'sticker'],
			['video/mp4', 'video'],
			['audio/ogg', 'audio'],
			['audio/mpeg', 'audio'],
			['application/pdf', 'document'],
			['text/plain', 'document'],
		])('%s goes up as %s', async (mimeType, as) => {
			const given = file(mimeType, { fileName: 'given.bin' });
			const [item, ...others] = await world.send(parameters('mediaUpload'), withFile(given));
			expect(others).toEqual([]);
			expect(item).toEqual({ json: { id: expect.stringMatching(/^\d+$/), mimeType, filename: 'given.bin', as }, pairedItem: { item: 0 } });
			expect(await world.sandbox.calls()).toEqual([upload]);
			expect(await world.sandbox.graph('GET', String(item?.json.id))).toMatchObject({ mime_type: mimeType, sha256: sha256(given, 'base64') });
		});

		test('from a field with another name', async () => {
			const [item] = await world.send(parameters('mediaUpload', { mediaPropertyName: 'scan' }), [{ json: {}, binary: { data: file('image/png'), scan: file('application/pdf') } }]);
			expect(item?.json).toMatchObject({ mimeType: 'application/pdf' });
		});

		test('from a workflow whose settings keep files inside the JSON of items', async () => {
			const given = file('image/png');
			const { error, runData } = await world.engine.runWorkflow({
				workflow: { ...sendWorkflow(parameters('mediaUpload', { mediaPropertyName: 'message.scan' })), settings: { binaryMode: 'combined' } },
				startNode: 'Start',
				items: [{ json: { message: { scan: { data: Buffer.from(given.content).toString('base64'), mimeType: 'image/png', fileName: 'scan.png' } } } }],
				credentials: [whatsAppCredential(world.sandbox.url)],
			});
			expect(error).toBeUndefined();
			expect(runData.Send?.[0]?.outputs[0]?.[0]?.json).toMatchObject({ filename: 'scan.png', as: 'image' });
		});

		test('the same file is uploaded once, until it is deleted', async () => {
			const given = file('image/jpeg');
			const [first, second] = await world.send(parameters('mediaUpload'), [...withFile(given), ...withFile(given)]);
			expect(second?.json.id).toBe(first?.json.id);
			const id = String(first?.json.id);
			await world.send(parameters('mediaDelete', { mediaId: id }));
			const [third] = await world.send(parameters('mediaUpload'), withFile(given));
			expect(third?.json.id).not.toBe(id);
			expect(await world.sandbox.calls()).toEqual([upload, `DELETE ${id} 200`, upload]);
		});

		test.each<[string, GivenFile, RegExp]>([
			['a picture of 5 MB and one byte', file('image/jpeg', { bytes: 5 * 1024 * 1024 + 1 }), /as image.*at most 5 MB/],
			['a sticker of more than 500 KB', file('image/webp', { bytes: 500 * 1024 + 1 }), /as sticker.*at most 500 KB/],
			['a video of more than 16 MB', file('video/mp4', { bytes: 16 * 1024 * 1024 + 1 }), /as video.*at most 16 MB/],
			['an empty file', { content: new Uint8Array(), mimeType: 'application/pdf' }, /empty/],
			['a file without a type', { content: new Uint8Array([1]), mimeType: 'pdf' }, /type of the file/],
		])('%s is refused before anything is asked of the API', async (_what, given, said) => {
			expect((await world.fail(parameters('mediaUpload'), withFile(given))).message).toMatch(said);
			expect(await world.sandbox.requests()).toEqual([]);
		});

		test('a field that is not there is named, with the fields that are', async () => {
			const error = await world.fail(parameters('mediaUpload', { mediaPropertyName: 'scan' }), withFile(file('image/png')));
			expect(error.message).toMatch(/"scan".*data/);
			expect((await world.fail(parameters('mediaUpload'))).message).toMatch(/no binary field/);
			expect(await world.sandbox.requests()).toEqual([]);
		});

		test('a type that the API does not take is refused by it, with its words', async () => {
			const error = await world.fail(parameters('mediaUpload'), withFile(file('application/zip')));
			expect(error.description).toMatch(/code 100.*one of the following types/);
		});
	});

	describe('Download', () => {
		test('a picture of 5 MB comes back as it went up', async () => {
			const given = file('image/jpeg', { bytes: 5 * 1024 * 1024, fileName: 'pallet.jpg' });
			const [{ json: { id } }] = (await world.send(parameters('mediaUpload'), withFile(given))) as [{ json: { id: string } }];
			const [item] = await world.send(parameters('mediaDownload', { mediaId: id }));
			expect(item).toEqual({
				json: { id, mimeType: 'image/jpeg', sha256: sha256(given, 'base64'), sizeBytes: 5 * 1024 * 1024 },
				binary: {
					data: { mimeType: 'image/jpeg', fileName: `${id}.jpg`, fileSize: expect.any(String), bytes: 5 * 1024 * 1024, sha256: sha256(given, 'hex') },
				},
				pairedItem: { item: 0 },
			});
		});

		test('what a person sent, into a field and under a name of the builder', async () => {
			const given = file('application/pdf');
			const document = { data: Buffer.from(given.content).toString('base64'), mime_type: 'application/pdf', filename: 'note.pdf' };
			const answer = (await world.sandbox.control('POST', `people/${ana.waId}/messages`, { type: 'document', document })) as { message: { bubble: { media: { mediaId: string } } } };
			const { mediaId } = answer.message.bubble.media;
			const [item] = await world.send(parameters('mediaDownload', { mediaId: '={{ $json.media.id }}', outputPropertyName: 'note', downloadFilename: 'delivery-note.pdf' }), [
				{ json: { media: { id: mediaId } } },
			]);
			expect(item?.binary).toEqual({
				note: { mimeType: 'application/pdf', fileName: 'delivery-note.pdf', fileSize: expect.any(String), bytes: 2000, sha256: sha256(given, 'hex') },
			});
		});

		test('several files, each with its own item', async () => {
			const files = [file('image/png'), file('audio/ogg')];
			const ids = await Promise.all(files.map(async (given) => await world.sandbox.upload(given)));
			const items = await world.send(parameters('mediaDownload', { mediaId: '={{ $json.id }}' }), ids.map((id) => ({ json: { id } })));
			expect(items.map(({ pairedItem, binary }) => [pairedItem, binary?.data?.sha256])).toEqual(files.map((given, item) => [{ item }, sha256(given, 'hex')]));
		});
	});

	test('Get Link: an address that opens with the access token', async () => {
		const given = file('video/mp4');
		const id = await world.sandbox.upload(given);
		const [item] = await world.send(parameters('mediaUrlGet', { mediaId: id }));
		expect(item).toEqual({ json: { id, url: expect.stringMatching(/^http/), mimeType: 'video/mp4', sha256: sha256(given, 'base64'), sizeBytes: 2000 }, pairedItem: { item: 0 } });
		const answer = await fetch(String(item?.json.url), { headers: { authorization: `Bearer ${accessToken}` } });
		expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(given.content))).toBe(true);
	});

	test('Delete: the file is gone', async () => {
		const id = await world.sandbox.upload(file('image/png'));
		const [item] = await world.send(parameters('mediaDelete', { mediaId: id }));
		expect(item).toEqual({ json: { id, deleted: true }, pairedItem: { item: 0 } });
		await expect(world.sandbox.graph('GET', id)).rejects.toThrow('400');
	});

	describe.each(['mediaDownload', 'mediaUrlGet', 'mediaDelete'])('%s', (operation) => {
		test.each(['../me', 'wamid.ABC', '400 1', '4e3', '1'.repeat(26)])('of "%s" is refused before anything is asked of the API', async (mediaId) => {
			expect((await world.fail(parameters(operation, { mediaId }))).message).toMatch(/media ID must consist of digits/);
			expect(await world.sandbox.requests()).toEqual([]);
		});

		test('of a file that does not exist says so', async () => {
			const error = await world.fail(parameters(operation, { mediaId: '400000000000001' }));
			expect(error.message).toMatch(/does not know this ID/);
			expect(error.description).toContain('code 100/33');
		});
	});
});
