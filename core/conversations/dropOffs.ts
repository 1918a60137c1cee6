import type { Conversations, DueDropOff } from '../store';
import type { Conversation } from './state/conversation';
import { journalOf, toConversation } from './state/held';

/** A person who stopped in the middle of a conversation. Instants are ISO 8601 in UTC. */
export interface DropOff extends Pick<DueDropOff, 'phoneNumberId' | 'recipientKeys'> {
	/** The same whenever this drop-off is found again, and for no other one. */
	key: string;
	conversation: Conversation;
	/** When the person wrote last, where that is known. */
	lastInboundAt?: string;
	windowOpenUntil?: string;
	/** What to send now; absent where none is set, and where only a template may be sent. */
	nudge?: string;
	/** A nudge was set and the customer service window has closed. */
	nudgeTooLate: boolean;
}

const isoOf = (ms: number) => new Date(ms).toISOString();

/** A conversation that goes on and stops again has a new version; the keys by which its person is known may change meanwhile. */
function keyOf(due: DueDropOff): string {
	return JSON.stringify(['dropOff', due.phoneNumberId, due.name, journalOf(due).startId, due.version]);
}

/** Decides what a passed time-out means: somebody stopped, or wrote meanwhile and has the whole time again. Pure. */
export function decideDropOff(due: DueDropOff, nowMs: number): { waitUntil: string } | { dropOff: DropOff } {
	const conversation = toConversation(due, nowMs);
	const { timeOut } = conversation;
	const { phoneNumberId, recipientKeys, lastInboundAt, windowOpenUntil } = due;
	const idleUntilMs = lastInboundAt === undefined || timeOut === undefined ? 0 : Date.parse(lastInboundAt) + timeOut.afterMs;
	if (idleUntilMs > nowMs) return { waitUntil: isoOf(idleUntilMs) };
	const isWindowOpen = windowOpenUntil !== undefined && Date.parse(windowOpenUntil) > nowMs;
	const { nudge } = timeOut ?? {};
	return {
		dropOff: {
			key: keyOf(due),
			phoneNumberId,
			recipientKeys,
			conversation,
			...(lastInboundAt !== undefined && { lastInboundAt }),
			...(windowOpenUntil !== undefined && { windowOpenUntil }),
			...(nudge !== undefined && isWindowOpen && { nudge }),
			nudgeTooLate: nudge !== undefined && !isWindowOpen,
		},
	};
}

/**
 * Finds people who stopped in the middle of a conversation. They are the caller's until the lease ends; whoever has told of
 * one writes it down with `settleDropOffs`, or it is found again under the same key. Throws a StoreError.
 */
export async function dueDropOffs(
	conversations: Pick<Conversations, 'dueDropOffs' | 'settleDropOffs'>,
	query: { phoneNumberIds?: readonly string[]; limit: number; leaseMs: number },
	now: string,
): Promise<DropOff[]> {
	const nowMs = Date.parse(now);
	const { phoneNumberIds, limit, leaseMs } = query;
	const due = await conversations.dueDropOffs({ phoneNumberIds, limit, leaseUntil: isoOf(nowMs + leaseMs) }, now);
	const decided = due.map((one) => ({ one, decision: decideDropOff(one, nowMs) }));
	const waiting = decided.flatMap(({ one: { phoneNumberId, recipientKeys, name, version }, decision }) =>
		'waitUntil' in decision ? [{ phoneNumberId, recipientKeys, name, version, dropOffAt: decision.waitUntil }] : [],
	);
	await conversations.settleDropOffs(waiting);
	return decided.flatMap(({ decision }) => ('dropOff' in decision ? [decision.dropOff] : []));
}

/** Writes down that drop-offs were told of, so that none is found again. Throws a StoreError. */
export async function settleDropOffs({ settleDropOffs: settle }: Pick<Conversations, 'settleDropOffs'>, dropOffs: readonly DropOff[]): Promise<void> {
	await settle(dropOffs.map(({ phoneNumberId, recipientKeys, conversation: { name, version } }) => ({ phoneNumberId, recipientKeys, name, version })));
}
