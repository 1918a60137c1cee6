import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Route } from '../../../core/cloudApi';
import type { MessageDraft, RecipientDraft } from '../../../core/messages';
import type { PendingUpload } from '../../shared/uploadPending';
import { FileReferences } from './fileReferences';
import { filled, Panel } from './panel';
import { readContent } from './readContent';
import { readTemplate, type TemplateLookUp } from './readTemplate';

/** One item as the panel says it, before it is checked and before its files are uploaded. */
export interface ItemDraft {
	message: MessageDraft;
	uploads: PendingUpload[];
	route: Route;
	validateOnly: boolean;
}

function readRoute(options: IDataObject): Route {
	const chosen = options.marketingRoute;
	return chosen === 'fallback' || chosen === 'strict' ? { via: 'marketing', fallBackToMessages: chosen === 'fallback' } : { via: 'messages' };
}

/** Reads the parameters of one item; a template is looked up in the account. Throws an InvalidInputError or a CloudApiError. */
export async function readDraft(context: IExecuteFunctions, index: number, lookUp: TemplateLookUp): Promise<ItemDraft> {
	const files = new FileReferences(context, index);
	const panel = new Panel(context, index, files);
	const isTemplate = panel.value('operation') === 'sendTemplate';
	const { options } = panel;
	const message: MessageDraft = {
		from: String(context.getNodeParameter('phoneNumberId', index, '', { extractValue: true })),
		to: {
			type: (filled(options.recipientType) ?? 'auto') as RecipientDraft['type'],
			value: panel.value<unknown>('recipientPhoneNumber'),
			defaultCountry: filled(options.defaultCountry),
		},
		content: isTemplate ? await readTemplate(context, index, panel, lookUp) : readContent(panel),
		replyToMessageId: filled(options.replyToMessageId),
		callbackData: filled(options.callbackData),
	};
	return { message, uploads: files.pending, route: isTemplate ? readRoute(options) : { via: 'messages' }, validateOnly: options.validateOnly === true };
}
