import type { IDataObject } from 'n8n-workflow';
import type { Order } from '../../../core/delivery';
import { InvalidInputError, type Problem } from '../../../core/messages';
import { keepProblems } from '../../shared/keepProblems';
import { readChoice } from '../../shared/readChoice';
import { readEntry } from '../../shared/readEntry';
import { readSwitch } from '../../shared/readSwitch';
import { asText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';
import { readJson } from './panel';
import { readDigestLine } from './readDigestLine';
import { readSendWindow } from './readSendWindow';
import { readSubject } from './readSubject';

/** How one message is to be delivered, as the panel says it. */
export interface DeliveryChoice extends Pick<Order, 'mode' | 'urgency' | 'context' | 'onUnknown' | 'graceMs' | 'usefulForMs' | 'throttle' | 'sendWindow' | 'subject' | 'digestLine' | 'fromBot'> {
	/** The builder's own idempotency key. */
	businessKey?: string;
	waitAtMostMs: number;
	/** A one-time code goes also to somebody who has opted out. */
	codesDespiteOptOut: boolean;
}

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const longestKey = 400;
const longestContext = 10_000;
/** What no store keeps in a key: control characters, and halves of characters that were cut in two. */
const unkeepable = /[\p{Cc}\p{Cs}]/u;

/** Keys of executions begin so; a business key must never meet one. */
export const executionKeyBeginning = 'n8n:';

function refuse(field: string, message: string): never {
	throw new InvalidInputError([{ field, message }]);
}

function readKey(written: unknown): string {
	const field = { name: 'idempotencyKey', label: 'The idempotency key' };
	const key = asText(written, field);
	if (key === '') refuse(field.name, 'The idempotency key is empty. Enter one, or remove the option.');
	if (key.length > longestKey) refuse(field.name, `The idempotency key is ${key.length} characters long; it may have at most ${longestKey}. Shorten it by ${key.length - longestKey}.`);
	if (unkeepable.test(key)) refuse(field.name, 'The idempotency key contains a line break or another control character. Remove it.');
	if (key.startsWith(executionKeyBeginning)) refuse(field.name, `The idempotency key begins with "${executionKeyBeginning}", as the keys of executions do. Choose another beginning.`);
	return key;
}

function readContext(written: unknown): Record<string, unknown> {
	const context = readJson('context', written) ?? {};
	if (Array.isArray(context)) refuse('context', 'The context is a list; it must be a JSON object such as {"order": "SO-1042"}. Correct it.');
	const { length } = JSON.stringify(context);
	if (length > longestContext) refuse('context', `The context is ${length} characters long as JSON; it may have at most ${longestContext}. Shorten it by ${length - longestContext}.`);
	return context;
}

const rests = { name: 'recipientLimit.rest', label: 'The rest beyond the limit per recipient', choices: ['wait', 'digest'] } as const;

function readLimit(options: IDataObject): Order['throttle'] {
	const limit = readEntry(options, { name: 'recipientLimit', label: 'The limit per recipient', entry: 'limit' });
	if (limit === undefined) return undefined;
	return {
		most: readWhole(limit.most, { name: 'recipientLimit.most', label: 'The limit per recipient', unit: 'messages', min: 1, max: 1000 }),
		rest: readChoice(limit.rest ?? 'wait', rests),
		withinMs: minuteMs * readWhole(limit.withinMinutes, { name: 'recipientLimit.withinMinutes', label: 'The time of the limit per recipient', unit: 'minutes', min: 1, max: 10_080 }),
	};
}

const modes = { name: 'mode', label: 'The delivery mode', choices: ['now', 'queue'] } as const;
const urgencies = { name: 'urgency', label: 'The urgency', choices: ['routine', 'urgent'] } as const;
const unknownRules = { name: 'onUnknown', label: 'What happens if the outcome stays unknown', choices: ['deadLetter', 'sendAgain'] } as const;
const wait = { name: 'waitAtMostSeconds', label: 'Wait at Most', unit: 'seconds', min: 1, max: 3600 };
const useful = { name: 'usefulForMinutes', label: 'Useful For', unit: 'minutes', min: 1, max: 40_320 };
const grace = { name: 'graceMinutes', label: 'Grace Time', unit: 'minutes', min: 1, max: 1440 };

/** Reads the Delivery options of one item; an option that was not added has its default. Throws an InvalidInputError that lists every problem. */
export function readDelivery(options: IDataObject, workflowZone: string): DeliveryChoice {
	const problems: Problem[] = [];
	const attempt = <Value>(reader: () => Value, otherwise: Value): Value => {
		try {
			return reader();
		} catch (error) {
			keepProblems(error, problems);
			return otherwise;
		}
	};
	const read = <Value>(name: string, reader: (written: unknown) => Value, absent: Value): Value =>
		Object.hasOwn(options, name) ? attempt(() => reader(options[name]), absent) : absent;
	const choice: DeliveryChoice = {
		businessKey: read('idempotencyKey', readKey as (written: unknown) => string | undefined, undefined),
		mode: read('mode', (written) => readChoice(written, modes), 'now'),
		urgency: read('urgency', (written) => readChoice(written, urgencies), 'routine'),
		waitAtMostMs: read('waitAtMostSeconds', (written) => readWhole(written, wait) * secondMs, 300 * secondMs),
		usefulForMs: read('usefulForMinutes', (written) => readWhole(written, useful) * minuteMs, 1440 * minuteMs),
		onUnknown: read('onUnknown', (written) => readChoice(written, unknownRules), 'deadLetter'),
		graceMs: read('graceMinutes', (written) => readWhole(written, grace) * minuteMs, 15 * minuteMs),
		throttle: attempt(() => readLimit(options), undefined),
		sendWindow: attempt(() => readSendWindow(options, workflowZone), undefined),
		codesDespiteOptOut: read('codesDespiteOptOut', (written) => readSwitch(written, { name: 'codesDespiteOptOut', label: 'One-Time Codes Despite Opt-Out' }, true), true),
		subject: attempt(() => readSubject(options, workflowZone), undefined),
		...(read('fromBot', (written) => readSwitch(written, { name: 'fromBot', label: 'From a Bot' }, false), false) && { fromBot: true }),
		digestLine: attempt(() => readDigestLine(options), undefined),
		context: read('context', readContext, {}),
	};
	if (problems.length > 0) throw new InvalidInputError(problems);
	return choice;
}
