import type { IExecuteFunctions } from 'n8n-workflow';
import { consentCategoryOf, type Order } from '../../../core/delivery';
import { readMessage, type Message } from '../../../core/messages';
import { looksLikeMessageKey } from '../../../core/watch';
import type { UploadDesk } from '../../shared/openUploads';
import type { PlannedMessage } from './planItem';

/** Uploads the files of a message and puts their ids into it; after a refusal, those that the API may have lost go up again. */
function uploadOf({ draft, delivery, uploads, message: { from } }: PlannedMessage, desk: UploadDesk): Order['upload'] {
	if (uploads.length === 0) return undefined;
	return async (again): Promise<Message> => {
		for (const upload of uploads) {
			const lost = again ? upload.reference.id : undefined;
			upload.reference.id = await desk.idOf(from, upload, { livesForMs: delivery.usefulForMs, lost });
		}
		return readMessage(draft.message);
	};
}

/** Items of the SLA Watcher Trigger say under `key` which message they are; it goes along, so that the builder needs nothing for it. */
function watchMessageOf(context: IExecuteFunctions, index: number): { watchMessage?: string } {
	const key = context.getInputData()[index]?.json?.key;
	return typeof key === 'string' && looksLikeMessageKey(key) ? { watchMessage: key } : {};
}

/** One item as an order to the courier. */
export function toOrder(context: IExecuteFunctions, planned: PlannedMessage, index: number, desk: UploadDesk): Order {
	const { draft, delivery, message, key, keyKind, bodyHash } = planned;
	const { businessKey: _key, waitAtMostMs: _wait, codesDespiteOptOut, ...how } = delivery;
	const { id: workflowId, name: workflowName } = context.getWorkflow();
	return {
		...how,
		key,
		keyKind,
		message,
		bodyHash,
		route: draft.route,
		despiteOptOut: codesDespiteOptOut && consentCategoryOf(message, draft.route) === 'authentication',
		source: { workflowId, workflowName, nodeName: context.getNode().name, executionId: context.getExecutionId(), itemIndex: index, ...watchMessageOf(context, index) },
		upload: uploadOf(planned, desk),
	};
}
