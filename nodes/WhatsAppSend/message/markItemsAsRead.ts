import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { markAsRead } from '../../../core/cloudApi';
import { InvalidInputError } from '../../../core/messages';
import { openCredential } from '../../shared/credential';
import { forEachItem } from '../../shared/forEachItem';
import { readSender } from '../../shared/readSender';

/** Marks the messages of the input items as read; optionally the people see "typing" meanwhile. */
export async function markItemsAsRead(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const api = await openCredential(context);
	return await forEachItem(context, async (index) => {
		const messageId = String(context.getNodeParameter('messageId', index)).trim();
		if (!/^wamid\.\S{1,250}$/.test(messageId)) {
			throw new InvalidInputError([{ field: 'messageId', message: 'The message to mark as read is not a WhatsApp message ID. Use the ID that starts with "wamid.".' }]);
		}
		const typing = context.getNodeParameter('showTyping', index, false) as boolean;
		await markAsRead(api, readSender(context, index), messageId, typing);
		return [{ json: { outcome: 'read', messageId, typing } }];
	});
}
