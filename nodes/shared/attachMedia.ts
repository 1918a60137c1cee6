import type { BinaryHelperFunctions, INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';
import { CloudApiError, downloadMedia, type CloudApi } from '../../core/cloudApi';
import { wordsForLog } from '../../core/messages';
import { describeFailure } from './describeFailure';
import { logPlace } from './logPlace';

type Context = Pick<ITriggerFunctions, 'getNode' | 'getWorkflow' | 'logger'> & { helpers: Pick<BinaryHelperFunctions, 'prepareBinaryData'> };

/** Whatever keeps n8n from storing a file, a full disk say, must not keep back the messages beside it. */
function notKept(context: Context, error: unknown): { what: string; fix: string } {
	const said = wordsForLog(error);
	context.logger.warn(`WhatsApp: a file that somebody sent could not be kept by n8n, so its message goes on without it. ${said}`, logPlace(context));
	return { what: `n8n could not keep the file: ${said}`, fix: 'Look at the storage of binary data of this n8n, then fetch the file with WhatsApp Send > Media > Download, by its media ID.' };
}

/** Fetches a file that somebody sent into the binary field `data`. What is wrong with it is told in the item: the message itself must not be lost for it. */
export async function attachMedia(context: Context, api: CloudApi, item: INodeExecutionData, media: { id: string; filename?: string }, maxBytes: number): Promise<void> {
	try {
		const { description, stream } = await downloadMedia(api, media.id, { maxBytes });
		const { mimeType } = description;
		item.binary = { data: await context.helpers.prepareBinaryData(stream, media.filename ?? `${media.id}.${mimeType.split(/[/;]/)[1] ?? 'bin'}`, mimeType) };
	} catch (error) {
		item.json.mediaProblem = error instanceof CloudApiError ? { what: error.failure.what, fix: describeFailure(error.failure) } : notKept(context, error);
	}
}
