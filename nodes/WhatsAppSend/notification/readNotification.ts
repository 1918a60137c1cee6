import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError } from '../../../core/messages';
import { readLanguage, type NotificationLanguage, type NotificationRecordDraft, type WindowState } from '../../../core/notifications';
import type { Store } from '../../../core/store';
import { readChoice } from '../../shared/readChoice';
import { readList } from '../../shared/readList';
import { readSwitch } from '../../shared/readSwitch';
import { readText } from '../../shared/readText';
import { rowsOf, textOf } from '../../shared/entries';
import { readDelivery, type DeliveryChoice } from '../message/readDelivery';
import { readNotifiedPeople, type NotifiedPerson } from './recipients';
import { readRecordFields, sayValue } from './recordFields';
import { readSlaItem } from './slaItem';

/** Which template goes out where one is needed: that of the notification, one of the builder's own, or none. */
export type TemplateWish = { by: 'starter' } | { by: 'own'; name: string; language: string; values: Record<string, string> } | { by: 'none' };

/** What one item asks for, before it is known who reads it in which language. */
export interface AskedNotification {
	draft: Omit<NotificationRecordDraft, 'language' | 'attachments'>;
	people: NotifiedPerson[];
	/** Given for everybody; else each reads their own. */
	language?: NotificationLanguage;
	/** Names of binary fields. */
	files: string[];
	template: TemplateWish;
	/** What the builder knows of the window; else it is looked up. */
	window?: WindowState;
	delivery: DeliveryChoice;
	/** Whether the key names the recipient already. */
	keyNamesRecipient: boolean;
	callbackData?: string;
	validateOnly: boolean;
}

/** The longest business key; a longer one stands by its digest. */
const longestKey = 400;
const keyWithin = (key: string) => (key.length <= longestKey ? key : createHash('sha256').update(key).digest('hex'));

function readWishedLanguage(written: unknown): NotificationLanguage | undefined {
	const code = textOf(written, 'Language') ?? 'auto';
	const language = readLanguage(code);
	if (code === 'auto' || language !== undefined) return language;
	throw new InvalidInputError([{ field: 'notificationLanguage', message: `There are no words in the language "${code}". Choose English (en), German (de), Portuguese (pt_BR), Spanish (es) or automatic.` }]);
}

function readTemplateWish(context: IExecuteFunctions, index: number): TemplateWish {
	const by = readChoice(context.getNodeParameter('outsideTemplate', index, 'starter'), { name: 'outsideTemplate', label: 'Outside the 24 Hours', choices: ['starter', 'own', 'none'] });
	if (by === 'none') return { by: 'none' };
	const isCustom = context.getNodeParameter('notification', index, '') === 'custom';
	if (by !== 'own' && !isCustom) return { by: 'starter' };
	const [name = '', language = ''] = readText(context, { name: 'ownTemplate', label: 'The template' }, index).split('|').map((part) => part.trim());
	if (name === '') return { by: 'none' };
	const rows = rowsOf(context.getNodeParameter('ownTemplateValues', index, {}), 'variable', 'Template Variables');
	const values = rows.map(({ name: variable, value }) => [textOf(variable) ?? '', sayValue(value)] as const).filter(([variable, value]) => variable !== '' && value.trim() !== '');
	return { by: 'own', name, language: language || 'en', values: Object.fromEntries(values) };
}

function readButtons(context: IExecuteFunctions, index: number): NotificationRecordDraft['buttons'] {
	const from = readChoice(context.getNodeParameter('buttonsFrom', index, 'suggested'), { name: 'buttonsFrom', label: 'Buttons', choices: ['suggested', 'own', 'none'] });
	if (from === 'none') return [];
	if (from !== 'own') return undefined;
	return rowsOf(context.getNodeParameter('notificationButtons', index, {}), 'button', 'Buttons').map(({ id, title }) => ({ id: textOf(id, 'The ID of a button') ?? textOf(title, 'The title of a button') ?? '', title: textOf(title, 'The title of a button') ?? '' }));
}

function readPanelDraft(context: IExecuteFunctions, index: number, kind: string): AskedNotification['draft'] {
	const text = (name: string) => sayValue(context.getNodeParameter(name, index, ''));
	if (kind === 'oneTimeCode') return { kind, code: text('code') };
	const { headline, footer } = context.getNodeParameter('notificationOptions', index, {}) as IDataObject;
	return {
		kind: kind as 'custom',
		headline: textOf(headline, 'Headline'),
		title: text('title'),
		status: text('status'),
		fields: readRecordFields(context, index),
		link: text('recordLink'),
		request: text('request'),
		buttons: readButtons(context, index),
		footer: textOf(footer, 'Footer'),
	};
}

/** What the panel offers, and what it means; `auto` is looked up. */
const windows = { auto: undefined, open: 'open', closed: 'closed' } as const satisfies Record<string, WindowState | undefined>;
const windowField = { name: 'window', label: 'Customer Service Window', choices: ['auto', 'open', 'closed'] } as const;

/** Reads the parameters of one item. Throws an InvalidInputError, or a StoreError where the people of the SLA Watcher are asked for. */
export async function readNotification(context: IExecuteFunctions, index: number, store: () => Promise<Store>, nowMs: number): Promise<AskedNotification> {
	const kind = readText(context, { name: 'notification', label: 'The notification' }, index);
	const options = context.getNodeParameter('notificationOptions', index, {}) as IDataObject;
	const delivery = readDelivery(context.getNodeParameter('deliveryOptions', index, {}) as IDataObject, context.getTimezone());
	const common = {
		language: readWishedLanguage(context.getNodeParameter('notificationLanguage', index, 'auto')),
		template: readTemplateWish(context, index),
		window: windows[readChoice(options.window ?? 'auto', windowField)],
		callbackData: textOf(options.callbackData, 'Callback Data'),
		validateOnly: readSwitch(options.validateOnly, { name: 'validateOnly', label: 'Validate Only' }, false),
		files: kind === 'oneTimeCode' ? [] : readList(context.getNodeParameter('attachments', index, ''), { name: 'attachments', label: 'Attachments' }),
	};
	if (kind !== 'sla') {
		const people = await readNotifiedPeople(context, index, store, nowMs);
		return { ...common, draft: readPanelDraft(context, index, kind), people, delivery, keyNamesRecipient: false };
	}
	const { draft, person, key, isUrgent } = readSlaItem(context.getInputData()[index]?.json ?? {});
	return {
		...common,
		draft,
		people: [person],
		delivery: { ...delivery, businessKey: delivery.businessKey ?? keyWithin(key), urgency: isUrgent ? 'urgent' : delivery.urgency },
		keyNamesRecipient: true,
	};
}
