import type { IDataObject, ITriggerFunctions } from 'n8n-workflow';
import type { OutboxSettings } from '../../core/delivery';
import { InvalidInputError } from '../../core/messages';
import type { DeliveryEventKind } from '../../core/store';
import { readChoice } from '../shared/readChoice';
import { readWhole } from '../shared/readWhole';

const kinds: readonly DeliveryEventKind[] = ['failed', 'undelivered', 'unread', 'unknown', 'circuitOpened', 'circuitClosed', 'backlog', 'audit'];
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What the panel asks for: what to tell, and how often to look. */
export interface TriggerSettings {
	outbox: OutboxSettings;
	everyMs: number;
}

/** Reads the trigger's parameters; throws an InvalidInputError that names the field to correct. */
export function readSettings(context: Pick<ITriggerFunctions, 'getNodeParameter'>): TriggerSettings {
	const chosen = context.getNodeParameter('events', []);
	if (!Array.isArray(chosen)) throw new InvalidInputError([{ field: 'events', message: 'Trigger On must be a list. Choose what starts the workflow.' }]);
	const tell = chosen.map((kind: unknown) => readChoice(kind, { name: 'events', label: 'Trigger On', choices: kinds }));
	const afterMs = (kind: DeliveryEventKind, name: string, label: string): number | undefined =>
		tell.includes(kind) ? minuteMs * readWhole(context.getNodeParameter(name), { name, label, unit: 'minutes', min: 1, max: 43_200 }) : undefined;
	const { everySeconds = 2, keepDays = 30 } = context.getNodeParameter('options', {}) as IDataObject;
	return {
		outbox: {
			tell,
			keepForMs: dayMs * readWhole(keepDays, { name: 'keepDays', label: 'Keep Deliveries', unit: 'days', min: 1, max: 3_650 }),
			undeliveredAfterMs: afterMs('undelivered', 'undeliveredMinutes', 'Undelivered After'),
			unreadAfterMs: afterMs('unread', 'unreadMinutes', 'Unread After'),
			backlogOlderThanMs: afterMs('backlog', 'backlogMinutes', 'Backlog Older Than'),
		},
		everyMs: 1000 * readWhole(everySeconds, { name: 'everySeconds', label: 'Look Every', unit: 'seconds', min: 1, max: 60 }),
	};
}
