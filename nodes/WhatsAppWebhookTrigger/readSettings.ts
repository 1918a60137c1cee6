import type { FunctionsBase, IDataObject } from 'n8n-workflow';
import type { AccountEventKind, EventFilter, InboundEvent, MessageKind, TextRule } from '../../core/inbound';
import { InvalidInputError } from '../../core/messages';
import type { ConsentSettings } from './consentAttendant';
import { readWhole } from '../shared/readWhole';

/** Anything of n8n that knows the node's parameters; those of a trigger belong to no item. */
export interface ParameterSource extends Pick<FunctionsBase, 'getNode'> {
	getNodeParameter(name: string, fallback?: unknown, options?: { extractValue?: boolean }): unknown;
}

/** What the panel asks for. */
export interface TriggerSettings {
	filter: EventFilter;
	/** The number that is claimed; without it, the whole account. */
	phoneNumberId?: string;
	eventsPerBatch: number;
	mergeAfterMs?: number;
	/** How long what people wrote is remembered. */
	keepArrivalsMs: number;
	/** Files of at most so many bytes are fetched; undefined: none. */
	mediaMaxBytes?: number;
	markAsRead: 'no' | 'yes' | 'typing';
	/** 0: none. */
	receiverPort: number;
	receiverUrl?: string;
	replaceOthers: boolean;
	/** Undefined: opt-out words are messages like any other. */
	consent?: ConsentSettings;
}

const eventOf: Record<string, InboundEvent['event']> = { messages: 'message', receipts: 'receipt', accountEvents: 'account' };

/** Empty lists and texts ask for nothing in particular. */
const listOf = (value: unknown): string[] | undefined => {
	const list = (Array.isArray(value) ? value : String(value ?? '').split(',')).map((entry) => String(entry).trim()).filter((entry) => entry !== '');
	return list.length === 0 ? undefined : list;
};

function readText(value: unknown): TextRule | undefined {
	const rule = (value as { rule?: { how?: TextRule['how']; text?: string } } | undefined)?.rule;
	return rule === undefined || String(rule.text ?? '').trim() === '' ? undefined : { how: rule.how ?? 'contains', text: String(rule.text) };
}

function readNumber(context: ParameterSource): string | undefined {
	if (context.getNodeParameter('level', 'account') !== 'number') return undefined;
	const id = String(context.getNodeParameter('phoneNumberId', '', { extractValue: true })).trim();
	if (/^\d{1,20}$/.test(id)) return id;
	throw new InvalidInputError([{ field: 'phoneNumberId', message: 'The phone number must be a phone number ID, which consists of digits only. Choose one from the list.' }]);
}

function readUrl(value: unknown): string | undefined {
	const url = String(value ?? '').trim();
	if (url === '') return undefined;
	if (URL.canParse(url) && new URL(url).protocol === 'https:') return url;
	throw new InvalidInputError([{ field: 'receiverUrl', message: 'The Receiver URL must be a whole https address such as https://hooks.example.com/whatsapp. Correct it, or take it out.' }]);
}

function consentOf({ optOutWords = 'certain', confirmOptOut = true }: IDataObject): ConsentSettings | undefined {
	return optOutWords === 'off' ? undefined : { hearing: optOutWords === 'likely' ? 'likely' : 'certain', confirms: confirmOptOut !== false };
}

const megabyte = 1024 * 1024;
const dayMs = 24 * 3_600_000;

/** Reads the trigger's parameters; throws an InvalidInputError that names the field to correct. */
export function readSettings(context: ParameterSource, businessAccountId: string): TriggerSettings {
	const updates = context.getNodeParameter('updates', []) as string[];
	const filters = context.getNodeParameter('filters', {}) as IDataObject;
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const phoneNumberId = readNumber(context);
	const mergeSeconds = readWhole(options.mergeSeconds ?? 0, { name: 'mergeSeconds', label: 'Merge Rapid Messages', unit: 'seconds', min: 0, max: 60 });
	return {
		filter: {
			events: new Set(updates.flatMap((update) => eventOf[update] ?? [])),
			businessAccountId: options.allAccounts === true ? undefined : businessAccountId,
			phoneNumberIds: listOf(filters.phoneNumberIds) ?? (phoneNumberId === undefined ? undefined : [phoneNumberId]),
			messageKinds: listOf(filters.messageKinds) as MessageKind[] | undefined,
			senders: listOf(filters.senders),
			text: readText(filters.text),
			withAttended: options.withAttended === true,
			statuses: listOf(filters.statuses),
			accountKinds: listOf(filters.accountKinds) as AccountEventKind[] | undefined,
		},
		phoneNumberId,
		eventsPerBatch: readWhole(options.eventsPerExecution ?? 100, { name: 'eventsPerExecution', label: 'Events per Execution', unit: 'events', min: 1, max: 500 }),
		keepArrivalsMs: dayMs * readWhole(options.keepDays ?? 30, { name: 'keepDays', label: 'Keep Messages', unit: 'days', min: 1, max: 3_650 }),
		mergeAfterMs: mergeSeconds === 0 ? undefined : mergeSeconds * 1000,
		mediaMaxBytes: options.downloadMedia === true ? megabyte * readWhole(options.mediaMegabytes ?? 16, { name: 'mediaMegabytes', label: 'Max File Size', unit: 'megabytes', min: 1, max: 100 }) : undefined,
		markAsRead: (options.markAsRead as TriggerSettings['markAsRead'] | undefined) ?? 'no',
		receiverPort: readWhole(options.receiverPort ?? 0, { name: 'receiverPort', label: 'Receiver Port', unit: '', min: 0, max: 65_535 }),
		receiverUrl: readUrl(options.receiverUrl),
		consent: consentOf(options),
		replaceOthers: options.replaceExistingCallback === true,
	};
}
