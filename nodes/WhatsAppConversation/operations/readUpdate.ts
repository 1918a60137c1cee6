import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { ConversationUpdate, JsonValue } from '../../../core/conversations';
import { InvalidInputError } from '../../../core/messages';
import { readChoice } from '../../shared/readChoice';
import { asText, readText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';
import type { Chat } from '../chat/readChat';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const refuse = (field: string, message: string): never => {
	throw new InvalidInputError([{ field, message }]);
};

/** What the person answered: the text of whatever kind of message it is, else what the message carries. */
function answerOf({ message }: Chat): JsonValue {
	if (message === undefined) return refuse('saveAnswerAs', 'There is no incoming message whose text could be saved. Leave "Save Answer As" empty, or put this node behind a WhatsApp Webhook Trigger.');
	if (message.text !== undefined) return message.text;
	const { kind, media, answers, content } = message.json;
	return JSON.parse(JSON.stringify({ kind, media, answers, content })) as JsonValue;
}

function numberOf(value: unknown, name: string): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : refuse('data', `What is added to "${name}" is not a number. Correct it.`);
}

/** The rows of "Data" as one update; a name that stands in several rows is changed by each of them. */
function readData(rows: IDataObject[]): ConversationUpdate {
	const update = { set: new Map<string, JsonValue>(), append: new Map<string, JsonValue[]>(), add: new Map<string, number>(), remove: [] as string[] };
	for (const { how, name: given, value } of rows) {
		const name = asText(given, { name: 'data', label: 'The name of a field' });
		if (name === '') refuse('data', 'A field of "Data" has no name. Enter it, or remove the row.');
		const chosen = readChoice(how ?? 'set', { name: 'data', label: 'What to do with a field', choices: ['set', 'append', 'add', 'remove'] as const });
		if (chosen === 'remove') update.remove.push(name);
		else if (value === undefined) refuse('data', `The value of "${name}" is an expression that gives nothing. Correct it.`);
		else if (chosen === 'set') update.set.set(name, value as JsonValue);
		else if (chosen === 'append') update.append.set(name, [...(update.append.get(name) ?? []), ...((Array.isArray(value) ? value : [value]) as JsonValue[])]);
		else update.add.set(name, (update.add.get(name) ?? 0) + numberOf(value, name));
	}
	return { set: Object.fromEntries(update.set), append: Object.fromEntries(update.append), add: Object.fromEntries(update.add), remove: update.remove };
}

/** The time-out of the step that is set. */
function readTimeOut(options: IDataObject, step: string): Pick<ConversationUpdate, 'timeOut'> {
	const minutes = readWhole(options.timeOutMinutes ?? 0, { name: 'timeOutMinutes', label: 'Time-Out', unit: 'minutes', min: 0, max: 43_200 });
	const nudge = asText(options.nudge ?? '', { name: 'nudge', label: 'The nudge' });
	if (minutes === 0) return nudge === '' ? {} : refuse('nudge', 'A nudge needs a time-out after which it is due. Add "Time-Out (Minutes)".');
	if (step === '') refuse('timeOutMinutes', 'A time-out belongs to a step. Enter the step, or remove the time-out.');
	return { timeOut: { afterMs: minutes * minuteMs, ...(nudge !== '' && { nudge }) } };
}

/** What the panel says about a conversation: its step, its data, how long it may rest. Throws an InvalidInputError. */
export function readUpdate(context: IExecuteFunctions, index: number, chat: Chat, options: IDataObject, expireHours?: number): ConversationUpdate {
	const step = readText(context, { name: 'step', label: 'The step' }, index);
	const rows = ((context.getNodeParameter('data', index, {}) as IDataObject).field ?? []) as IDataObject[];
	const update = readData(rows);
	const saveAs = readText(context, { name: 'saveAnswerAs', label: 'Save Answer As' }, index);
	const hours = options.expireHours === undefined && expireHours === undefined ? undefined : readWhole(options.expireHours ?? expireHours, { name: 'expireHours', label: 'Expires After', unit: 'hours', min: 0, max: 8_760 });
	return {
		...update,
		...(saveAs !== '' && { set: { ...update.set, [saveAs]: answerOf(chat) } }),
		...(step !== '' && { step }),
		...readTimeOut(options, step),
		...(hours !== undefined && { expireAfterMs: hours === 0 ? null : hours * hourMs }),
	};
}

/** The options of an operation. */
export const optionsOf = (context: IExecuteFunctions, index: number, name = 'options'): IDataObject => (context.getNodeParameter(name, index, {}) ?? {}) as IDataObject;
