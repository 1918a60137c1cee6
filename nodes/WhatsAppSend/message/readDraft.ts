import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Route } from '../../../core/cloudApi';
import { InvalidInputError, readMessage, type Message, type MessageDraft, type Problem, type RecipientDraft } from '../../../core/messages';
import { longestCallbackData } from '../../../core/store';
import { keepProblems } from '../../shared/keepProblems';
import { readSwitch } from '../../shared/readSwitch';
import type { PendingUpload } from '../../shared/pendingUpload';
import { FileReferences } from './fileReferences';
import { filled, Panel } from './panel';
import { readContent } from './readContent';
import { readDelivery, type DeliveryChoice } from './readDelivery';
import { readTemplate, type TemplateLookUp } from './readTemplate';

/** One item as the panel says it, before it is checked and before its files are uploaded. */
export interface ItemDraft {
	message: MessageDraft;
	uploads: PendingUpload[];
	/** What is wrong with its files, its template and their variables, its callback data and its delivery. */
	problems: Problem[];
	route: Route;
	/** Undefined where it could not be read. */
	delivery?: DeliveryChoice;
	validateOnly: boolean;
}

function readRoute(options: IDataObject): Route {
	const chosen = options.marketingRoute;
	return chosen === 'fallback' || chosen === 'strict' ? { via: 'marketing', fallBackToMessages: chosen === 'fallback' } : { via: 'messages' };
}

/** Takes the place of content that could not be read, so that the rest of the message can be checked. */
const standIn: MessageDraft['content'] = { kind: 'text', body: '-' };

function readCallbackData(written: unknown, problems: Problem[]): string | undefined {
	const data = filled(written);
	if (data === undefined || data.length <= longestCallbackData) return data;
	const message = `Callback data is ${data.length} characters long; at most ${longestCallbackData} go out beside the ID of the delivery. Shorten it by ${data.length - longestCallbackData}.`;
	problems.push({ field: 'callbackData', message });
	return undefined;
}

/** Reads the parameters of one item; a template is looked up in the account. Throws a CloudApiError. */
export async function readDraft(context: IExecuteFunctions, index: number, lookUp: TemplateLookUp): Promise<ItemDraft> {
	const files = new FileReferences(context, index);
	const panel = new Panel(context, index, files);
	const isTemplate = panel.value('operation') === 'sendTemplate';
	const { options } = panel;
	const { problems } = files;
	let content = standIn;
	try {
		content = isTemplate ? await readTemplate(context, index, panel, lookUp) : readContent(panel);
	} catch (error) {
		keepProblems(error, problems);
	}
	let delivery: DeliveryChoice | undefined;
	try {
		delivery = readDelivery(panel.value<IDataObject>('deliveryOptions', {}), context.getTimezone());
	} catch (error) {
		keepProblems(error, problems);
	}
	const message: MessageDraft = {
		from: String(context.getNodeParameter('phoneNumberId', index, '', { extractValue: true })),
		to: {
			type: (filled(options.recipientType) ?? 'auto') as RecipientDraft['type'],
			value: panel.value<unknown>('recipientPhoneNumber'),
			defaultCountry: filled(options.defaultCountry),
		},
		content,
		replyToMessageId: filled(options.replyToMessageId),
		callbackData: readCallbackData(options.callbackData, problems),
	};
	return { message, uploads: files.pending, problems, route: isTemplate ? readRoute(options) : { via: 'messages' }, delivery, validateOnly: readSwitch(options.validateOnly, { name: 'validateOnly', label: 'Validate Only' }, false) };
}

/** A draft that keeps every rule. */
export interface CheckedDraft {
	message: Message;
	delivery: DeliveryChoice;
}

/** The message of a draft and how to deliver it; throws an InvalidInputError with everything that is wrong with them. */
export function checkDraft({ message, delivery, problems }: ItemDraft): CheckedDraft {
	const found = [...problems];
	try {
		const checked = readMessage(message);
		if (found.length === 0 && delivery !== undefined) return { message: checked, delivery };
	} catch (error) {
		keepProblems(error, found);
	}
	throw new InvalidInputError(found);
}
