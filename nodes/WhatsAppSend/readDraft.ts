import type { IExecuteFunctions } from 'n8n-workflow';
import type { MessageDraft } from '../../core/messages';

type Saying = Omit<MessageDraft, 'from' | 'to'>;

interface AdditionalFields {
	headerText?: string;
	footerText?: string;
	replyToMessageId?: string;
	previewUrl?: boolean;
}

/** An emptied field of the panel counts as not filled in. */
const filled = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text);

function readFreeForm(context: IExecuteFunctions, index: number): Saying {
	const options = context.getNodeParameter('additionalFields', index, {}) as AdditionalFields;
	const body = context.getNodeParameter('textBody', index, '');
	const replyToMessageId = filled(options.replyToMessageId);
	if (context.getNodeParameter('messageType', index) === 'text') {
		return { content: { kind: 'text', body, previewUrl: options.previewUrl }, replyToMessageId };
	}
	const buttons = context.getNodeParameter('buttons.button', index, []) as Array<{ title: string; id?: string }>;
	return {
		content: {
			kind: 'replyButtons',
			header: filled(options.headerText),
			body,
			footer: filled(options.footerText),
			buttons: buttons.map(({ title, id }) => ({ title, id: filled(id) ?? title })),
		},
		replyToMessageId,
	};
}

function readTemplate(context: IExecuteFunctions, index: number): Saying {
	const locator = context.getNodeParameter('template', index, '', { extractValue: true }) as string;
	const [name = '', language = ''] = locator.split('|').map((part) => part.trim());
	const variables = context.getNodeParameter('bodyVariables.variable', index, []) as Array<{ name?: string; value: string }>;
	return {
		content: {
			kind: 'template',
			name,
			language,
			components: [{ type: 'body', variables: variables.map((entry) => ({ name: filled(entry.name), text: entry.value })) }],
		},
	};
}

/** Reads the parameters of one item; whether they make a message is for core/messages to say. */
export function readDraft(context: IExecuteFunctions, index: number): MessageDraft {
	const operation = context.getNodeParameter('operation', index);
	return {
		from: String(context.getNodeParameter('phoneNumberId', index, '', { extractValue: true })),
		to: context.getNodeParameter('recipientPhoneNumber', index),
		...(operation === 'sendTemplate' ? readTemplate(context, index) : readFreeForm(context, index)),
	};
}
