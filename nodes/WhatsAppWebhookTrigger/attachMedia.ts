import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';
import { CloudApiError, downloadMedia, type CloudApi } from '../../core/cloudApi';
import type { InboundMedia } from '../../core/inbound';
import { describeFailure } from '../shared/describeFailure';
import { toNodeError } from '../shared/toNodeError';

/** Fetches a message's file into the binary field `data`. What is wrong with a file is told in the item: the message itself must not be lost for it. */
export async function attachMedia(context: ITriggerFunctions, api: CloudApi, item: INodeExecutionData, media: InboundMedia, maxBytes: number): Promise<void> {
	try {
		const { description, stream } = await downloadMedia(api, media.id, { maxBytes });
		const { mimeType } = description;
		item.binary = { data: await context.helpers.prepareBinaryData(stream, media.filename ?? `${media.id}.${mimeType.split(/[/;]/)[1] ?? 'bin'}`, mimeType) };
	} catch (error) {
		if (!(error instanceof CloudApiError)) throw toNodeError(error, context.getNode());
		item.json.mediaProblem = { what: error.failure.what, fix: describeFailure(error.failure) };
	}
}
