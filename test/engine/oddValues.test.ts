import type { INodeParameters } from 'n8n-workflow';
import { file } from './given/files';
import { messageKinds } from './given/messageKinds';
import { nobodyThoughtOfThat, oddValues, oddVersions } from './given/oddVersions';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { templateFields, templateJson } from './given/templateParameters';

const phoneNumberId: INodeParameters = { __rl: true, mode: 'id', value: sandboxAccount.phoneNumberId };
/** Stands for a file that is uploaded first. */
const unknownMedia = '400111222333444';
const media = (operation: string): INodeParameters => ({ resource: 'media', operation, phoneNumberId, mediaId: unknownMedia, mediaPropertyName: 'data', outputPropertyName: 'data', downloadFilename: 'a.jpg' });
const template = (operation: string): INodeParameters => ({
	resource: 'template',
	operation,
	templateId: '500111222333401',
	templateName: 'order_update',
	templateLanguage: 'en_US',
	category: 'UTILITY',
	components: '[{"type":"BODY","text":"Hello."}]',
	onlyTemplateId: '500111222333401',
	returnAll: false,
	limit: 2,
	filters: { nameContains: 'order', language: 'en_US' },
	mediaPropertyName: 'data',
});

const order = { body_first_name: 'Ana', body_order_number: 'SO-1042', body_order_status: 'packed' };

/** Parameters of each operation, complete, so that each of them can be replaced in turn. */
const operations: Array<[string, INodeParameters]> = [
	...messageKinds.map(({ messageType, how = '', parameters }): [string, INodeParameters] => [`${messageType} ${how}`, { ...textParameters, textBody: '', messageType, ...parameters }]),
	...['useMediaId', 'useMedian8n'].map((mediaPath): [string, INodeParameters] => [mediaPath, { ...textParameters, messageType: 'document', mediaPath, mediaId: unknownMedia, mediaPropertyName: 'data', mediaFilename: 'a.pdf' }]),
	['options', { ...textParameters, additionalFields: { callbackData: 'x', replyToMessageId: 'wamid.A', defaultCountry: 'US', recipientType: 'phone', previewUrl: true } }],
	['sendTemplate fields', templateFields('order_update|en_US', order, { language: 'de', fallbackLanguage: 'en_US', marketingRoute: 'messages' })],
	['sendTemplate JSON', templateJson('order_update|en_US', JSON.stringify(order))],
	['markAsRead', { resource: 'message', operation: 'markAsRead', phoneNumberId, messageId: 'wamid.A', showTyping: false }],
	['delivery options', { ...textParameters, deliveryOptions: { idempotencyKey: 'SO-1042', mode: 'now', urgency: 'urgent', waitAtMostSeconds: 60, usefulForMinutes: 60, onUnknown: 'sendAgain', graceMinutes: 5, context: '{}', recipientLimit: { limit: { most: 100, withinMinutes: 5 } }, sendWindow: { window: { days: [1], from: '08:00', to: '18:00', zone: 'UTC' } } } }],
	['quiet hours', { ...textParameters, deliveryOptions: { quietHours: { hours: { from: '21:00', to: '07:00', zone: 'UTC' } } } }],
	['delivery find', { resource: 'delivery', operation: 'find', returnAll: false, limit: 5, filters: { key: 'k', id: 'x', messageId: 'x', recipient: '+15550107701', states: ['failed'], createdFrom: '2026-01-01T00:00:00' } }],
	...['get', 'redrive', 'discard', 'cancel'].map((operation): [string, INodeParameters] => [`delivery ${operation}`, { resource: 'delivery', operation, deliveryId: 'wo1_aaaaaaaaaaaaaaaaaaaaaa', deliveryIds: 'wo1_aaaaaaaaaaaaaaaaaaaaaa', discardReason: 'Done.' }]),
	...['mediaUpload', 'mediaDownload', 'mediaUrlGet', 'mediaDelete'].map((operation): [string, INodeParameters] => [operation, media(operation)]),
	...['getAll', 'get', 'create', 'edit', 'delete', 'uploadSample'].map((operation): [string, INodeParameters] => [operation, template(operation)]),
];

describe('WhatsApp Send: an expression that gives something else than was thought', () => {
	// Hundreds of messages to one person: only what the node makes of the values counts here.
	const world = sendingWorld({ enforceLimits: false });

	test.each(operations)('%s: every field, with every kind of value, is sent or refused in words for people', async (_name, parameters) => {
		const items = oddValues.map((odd) => ({ json: odd === undefined ? {} : { odd }, binary: { data: file('application/pdf') } }) as { json: Record<string, never> });
		const unclear: string[] = [];
		const mediaId = await world.sandbox.upload(file('application/pdf'));
		for (const [replaced, odd] of oddVersions(JSON.parse(JSON.stringify(parameters).replaceAll(unknownMedia, mediaId)) as INodeParameters)) {
			// Nothing is limited by what the run before has sent.
			world.changeAccount();
			const { error, runData } = await world.run(odd, items, { onError: 'continueRegularOutput' });
			if (error && !/issues/.test(error.message)) unclear.push(`${replaced}: ${error.message}`);
			for (const { json, pairedItem } of runData.Send?.[0]?.outputs[0] ?? []) {
				const { message = '', description = '', code } = (json.failure ?? {}) as { message?: string; description?: string; code?: number };
				const given = JSON.stringify(oddValues[(pairedItem as { item: number }).item]) ?? 'undefined';
				// What the API refuses is told in its own words.
				if (code === undefined && nobodyThoughtOfThat.test(message + description)) unclear.push(`${replaced} = ${given}: ${message}`);
			}
		}
		expect(unclear).toEqual([]);
	});
});
