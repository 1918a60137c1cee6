import { z } from 'zod/v4';
import type { ConversationData, JsonValue, StepTimeOut } from './conversation';
import { longestDataCharacters, longestExpiryMs, longestName, longestNudge, longestTimeOutMs, shortestTimeOutMs } from './limits';

const fieldName = z
	.string()
	.min(1, 'A field of a conversation has no name. Give it one.')
	.max(longestName, `A field name of a conversation is longer than ${longestName} characters. Shorten it.`)
	// It would change what every object has instead of the data.
	.refine((name) => name !== '__proto__', 'A field of a conversation cannot be called "__proto__". Give it another name.');

const json = z.json() as unknown as z.ZodType<JsonValue>;

/** What one message changes in a conversation. Fields that are not named stay as they are. */
export const conversationUpdate = z.strictObject({
	set: z.record(fieldName, json).optional(),
	/** Puts values at the end of lists. */
	append: z.record(fieldName, z.array(json)).optional(),
	/** Adds to numbers, which begin at 0. */
	add: z.record(fieldName, z.number()).optional(),
	remove: z.array(fieldName).optional(),
	step: z.string().max(longestName, `The step's name is longer than ${longestName} characters. Shorten it.`).optional(),
	/** Belongs to the step that is set with it. */
	timeOut: z
		.strictObject({
			afterMs: z.number().int().min(shortestTimeOutMs, 'The time-out of a step must be at least 10 seconds. Make it longer.').max(longestTimeOutMs, 'The time-out of a step must be at most 30 days. Make it shorter.'),
			nudge: z.string().max(longestNudge, `The nudge is longer than the ${longestNudge} characters that a WhatsApp text may have. Shorten it.`).optional(),
		})
		.optional(),
	/** The conversation ends by itself when it was not changed for so long; null lets it stay until it is ended. */
	expireAfterMs: z.number().int().min(1_000, 'The expiry of a conversation must be at least 1 second. Make it longer.').max(longestExpiryMs, 'The expiry of a conversation must be at most 366 days. Make it shorter.').nullable().optional(),
});

export type ConversationUpdate = z.output<typeof conversationUpdate>;

/** What updates have made of a conversation. */
export interface Snapshot {
	step: string;
	data: ConversationData;
	timeOut?: StepTimeOut;
	expireAfterMs?: number;
}

export const emptySnapshot: Snapshot = { step: '', data: {} };

/** A list to put something at the end of: a single value becomes the first of it. */
const asList = (value: JsonValue | undefined): JsonValue[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const asNumber = (value: JsonValue | undefined): number => (typeof value === 'number' ? value : 0);

/** What an update makes of a conversation: removals, then values, then additions, then the step. Total, so that updates can be put in another order. */
export function applyUpdate({ step, data, timeOut, expireAfterMs }: Snapshot, update: ConversationUpdate): Snapshot {
	const next: Record<string, JsonValue> = { ...data };
	for (const name of update.remove ?? []) delete next[name];
	Object.assign(next, update.set);
	for (const [name, values] of Object.entries(update.append ?? {})) next[name] = [...asList(next[name]), ...values];
	for (const [name, number] of Object.entries(update.add ?? {})) next[name] = asNumber(next[name]) + number;
	const expiry = update.expireAfterMs === undefined ? expireAfterMs : (update.expireAfterMs ?? undefined);
	// A time-out belongs to its step and goes with it.
	const waiting = update.step === undefined ? (update.timeOut ?? timeOut) : update.timeOut;
	return { step: update.step ?? step, data: next, ...(waiting && { timeOut: waiting }), ...(expiry !== undefined && { expireAfterMs: expiry }) };
}

/** Whether the data is small enough to be kept. */
export const isSmallEnough = ({ data }: Snapshot): boolean => JSON.stringify(data).length <= longestDataCharacters;
