import { PassThrough, Readable } from 'node:stream';
import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';
import type { CloudApi } from '../../../core/cloudApi';
import { attachMedia } from '../../../nodes/shared/attachMedia';

const media = { id: '400111222333444', mimeType: 'text/plain', filename: 'list.txt' };

/** Fetches a file from this stream, kept by n8n in this way. */
async function attached(source: Readable, keep: (stream: Readable) => Promise<unknown>) {
	const log: string[] = [];
	const api = { call: async () => ({ id: media.id, url: 'https://lookaside.fbsbx.com/1', mime_type: media.mimeType }), download: async () => source } as unknown as CloudApi;
	const context = { helpers: { prepareBinaryData: keep }, getNode: () => ({ name: 'WhatsApp' }), getWorkflow: () => ({ id: '1' }), logger: { warn: (message: string) => void log.push(message) } } as unknown as ITriggerFunctions;
	const item: INodeExecutionData = { json: { text: 'Here is the list' } };
	await attachMedia(context, api, item, media, 1_000_000);
	return { item, log };
}

async function readAll(stream: Readable): Promise<unknown> {
	for await (const _chunk of stream);
	return { data: '', mimeType: media.mimeType };
}

test('a file that breaks off is told of, and its message goes on', async () => {
	const source = new PassThrough();
	source.write('half');
	setImmediate(() => source.destroy(Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })));
	const { item } = await attached(source, readAll);
	expect(item).toEqual({ json: { text: 'Here is the list', mediaProblem: { what: 'The file broke off on its way.', fix: expect.stringContaining('Fetch it again') } } });
});

test('a file that n8n cannot keep is told of, in the item and in the log, and its message goes on', async () => {
	const { item, log } = await attached(Readable.from([Buffer.from('a')]), async () => await Promise.reject(new Error('ENOSPC: no space left on device')));
	expect(item).toEqual({ json: { text: 'Here is the list', mediaProblem: { what: expect.stringContaining('no space left'), fix: expect.stringContaining('media ID') } } });
	expect(log).toEqual([expect.stringContaining('no space left')]);
});
