import { z } from 'zod/v4';
import { customerServiceWindowSeconds, instant } from '../instant';
import { readParty } from '../readParty';
import { id, number, part, seconds, text } from '../wireParts';
import { each, spoken, type AccountReader } from './accountReader';
import { readAccountErrors } from './readAccountErrors';

const call = z.looseObject({
	id,
	event: z.string().min(1),
	from: id,
	from_user_id: id,
	to: id,
	to_user_id: id,
	direction: text,
	status: text,
	timestamp: seconds,
	duration: number,
	call_recording: part({ audio: part({ id }) }),
});

const readCallEntries = each('calls', call, (value, change) => {
	const { event, direction, status, timestamp, duration } = value;
	const byPerson = direction !== 'BUSINESS_INITIATED';
	const party = byPerson ? { waId: value.from, userId: value.from_user_id } : { waId: value.to, userId: value.to_user_id };
	const whose = byPerson ? 'A call of a person' : 'A call to a person';
	const sentences: Record<string, string> = {
		connect: byPerson ? 'A person calls.' : `${whose} is being set up.`,
		terminate: `${whose} ended${status === undefined ? '' : ` (${spoken(status)})`}${duration === undefined ? '' : ` after ${duration} s`}.`,
		call_recording_available: `The recording of a call can be fetched.`,
	};
	return {
		kind: 'call',
		status: event,
		severity: 'info',
		what: (Object.hasOwn(sentences, event) ? sentences[event] : undefined) ?? `${whose}: ${spoken(event)}.`,
		party: readParty(party, change.value.contacts),
		call: { id: value.id ?? '', direction },
		windowOpenUntil: event === 'connect' && direction === 'USER_INITIATED' ? instant(timestamp, customerServiceWindowSeconds) : undefined,
		occurredAt: instant(timestamp),
	};
});

const callStatus = z.looseObject({ id, status: z.string().min(1), timestamp: seconds, recipient_id: id, recipient_user_id: id });

const readCallStatuses = each('statuses', callStatus, ({ id: callId, status, timestamp, recipient_id: waId, recipient_user_id: userId }, { value }) => ({
	kind: 'call',
	status,
	severity: 'info',
	what: `A call to a person: ${spoken(status)}.`,
	party: readParty({ waId, userId }, value.contacts),
	call: { id: callId ?? '', direction: 'BUSINESS_INITIATED' },
	occurredAt: instant(timestamp),
}));

/** Calls and how they go. A call of a person opens the customer service window. Source: Meta, calls webhook. */
export const readCalls: AccountReader = (change) => [...readCallEntries(change), ...readCallStatuses(change), ...readAccountErrors(change)];
