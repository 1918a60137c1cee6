import { CloudApiError, type CloudApi } from '../../core/cloudApi';
import { forgetUpload } from './uploadMemory';
import { uploadPending, type PendingUpload } from './uploadPending';

/** With these codes the API refuses a media id that it does not know, and other things; nothing was sent then. Source: Meta, error codes. */
const mayBeUnknownFile = new Set([100, 131009, 131053]);

/**
 * Uploads the files of a message and sends it. An earlier upload that the API has lost meanwhile, deleted by somebody else
 * say, is uploaded again, once: a message that was refused may be sent again without arriving twice.
 */
export async function sendWithUploads<Sent>(api: CloudApi, phoneNumberId: string, uploads: PendingUpload[], send: () => Promise<Sent>): Promise<Sent> {
	const reused = await uploadPending(api, phoneNumberId, uploads);
	let refusal: unknown;
	try {
		return await send();
	} catch (error) {
		refusal = error;
	}
	if (reused.length === 0 || !(refusal instanceof CloudApiError) || !mayBeUnknownFile.has(refusal.failure.code ?? 0)) throw refusal;
	reused.forEach(forgetUpload);
	await uploadPending(api, phoneNumberId, uploads);
	return await send();
}
