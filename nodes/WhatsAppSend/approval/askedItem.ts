import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { describeAsk, fileOf, notReached } from '../../../core/asks';
import { CloudApiError, downloadMedia, type CloudApi } from '../../../core/cloudApi';
import { maskPhones } from '../../../core/messages';
import type { Store, StoredAsk } from '../../../core/store';
import { describeFailure } from '../../shared/describeFailure';

const megabyte = 1024 * 1024;

/** Fetches the file that was sent into the binary field `data`; what is wrong with it is told in the item. */
async function attachFile(context: IWebhookFunctions, api: CloudApi, item: INodeExecutionData, stored: StoredAsk, maxBytes: number): Promise<void> {
	const file = fileOf(stored);
	if (file === undefined) return;
	try {
		const { description, stream } = await downloadMedia(api, file.mediaId, { maxBytes });
		const { mimeType } = description;
		item.binary = { data: await context.helpers.prepareBinaryData(stream, file.filename ?? `${file.mediaId}.${mimeType.split(/[/;]/)[1] ?? 'bin'}`, mimeType) };
	} catch (error) {
		item.json.mediaProblem = error instanceof CloudApiError ? { what: error.failure.what, fix: describeFailure(error.failure) } : { what: maskPhones(String(error)) };
	}
}

/** One question and what came of it, as an item. `data` is what n8n's own nodes answer, so that their expressions work here. */
export async function askedItem(context: IWebhookFunctions, { store, api }: { store: Store; api: CloudApi }, stored: StoredAsk, mediaMegabytes: number): Promise<INodeExecutionData> {
	const result = describeAsk(stored);
	const undelivered = await notReached(store, stored);
	const item: INodeExecutionData = {
		json: {
			...(result as unknown as IDataObject),
			...(undelivered.length > 0 && { undelivered: undelivered.map((one) => ({ ...one })) }),
			data: { approved: result.approved, ...(result.text !== undefined && { text: result.text }), respondedAt: result.answeredAt ?? result.endedAt },
		},
		pairedItem: { item: stored.item },
	};
	await attachFile(context, api, item, stored, mediaMegabytes * megabyte);
	return item;
}
