import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { describeAsk, fileOf, questionKey, readAsk } from '../../../core/asks';
import { CloudApiError, downloadMedia, type CloudApi } from '../../../core/cloudApi';
import { maskPhones } from '../../../core/messages';
import type { Store, StoredAsk } from '../../../core/store';
import { describeFailure } from '../../shared/describeFailure';

const megabyte = 1024 * 1024;

/** Who never got a question, and why. */
async function undelivered(store: Store, stored: StoredAsk): Promise<IDataObject[]> {
	const { id, facts, plan } = readAsk(stored);
	const names = new Map([...plan.tiers.flat(), ...plan.delegates].map((person) => [person.id, person]));
	const found: IDataObject[] = [];
	for (const fact of facts) {
		const to = fact.kind === 'asked' ? names.get(fact.to) : undefined;
		if (fact.kind !== 'asked' || to === undefined) continue;
		const [delivery] = await store.outbox.find({ key: questionKey(id, { round: fact.round, to }), limit: 1 });
		if (delivery?.state === 'failed') found.push({ to: to.name ?? to.id, reason: delivery.reason?.code ?? 'failed', words: maskPhones(delivery.reason?.words ?? '') });
	}
	return found;
}

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
	const notDelivered = await undelivered(store, stored);
	const item: INodeExecutionData = {
		json: {
			...(result as unknown as IDataObject),
			...(notDelivered.length > 0 && { undelivered: notDelivered }),
			data: { approved: result.approved, ...(result.text !== undefined && { text: result.text }), respondedAt: result.answeredAt ?? result.endedAt },
		},
		pairedItem: { item: stored.item },
	};
	await attachFile(context, api, item, stored, mediaMegabytes * megabyte);
	return item;
}
