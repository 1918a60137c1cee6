import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { describeAsk, fileOf, notReached } from '../../../core/asks';
import type { CloudApi } from '../../../core/cloudApi';
import type { Store, StoredAsk } from '../../../core/store';
import { attachMedia } from '../../shared/attachMedia';

const megabyte = 1024 * 1024;

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
	const file = fileOf(stored);
	if (file !== undefined) await attachMedia(context, api, item, { id: file.mediaId, filename: file.filename }, mediaMegabytes * megabyte);
	return item;
}
