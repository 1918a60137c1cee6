import { checkShape, InvalidInputError } from '../../messages';
import type { ChatName, HandoverChange, HandoverEntry, Handovers, StoredHandover } from '../../store';
import { checkChat } from '../state/checks';
import { mostTags, ownerAction, type OwnerAction } from './action';
import { ownerOf, type ChatOwner, type OwnerBody } from './owner';

/** What came of an action: `unchanged` where it was so already. */
export interface ChangedOwner {
	outcome: 'changed' | 'unchanged';
	chat: ChatOwner;
}

/** One entry of a chat's history: who did what. */
export interface ChatEntry {
	/** `handOver`, `assign` and so on. */
	what: OwnerAction['do'];
	/** Who did it, in the builder's words. */
	by: string;
	assignee?: string;
	reason?: string;
	tags?: readonly string[];
	text?: string;
}

/** How a chat looks after an action; undefined where it is so already. */
function after(now: ChatOwner, action: OwnerAction, nowIso: string): ChatOwner | undefined {
	switch (action.do) {
		case 'handOver': {
			const { assignee, reason, ownedUntil } = action;
			if (now.owner === 'human') return assignee === undefined || now.assignee !== undefined ? undefined : { ...now, assignee };
			return { owner: 'human', tags: now.tags, version: now.version, since: nowIso, ...(assignee !== undefined && { assignee }), ...(reason !== undefined && { reason }), ...(ownedUntil !== undefined && { ownedUntil }) };
		}
		case 'assign': {
			const { assignee, reason = now.reason, ownedUntil = now.ownedUntil } = action;
			if (now.owner === 'human' && now.assignee === assignee) return undefined;
			return { owner: 'human', assignee, tags: now.tags, version: now.version, since: now.owner === 'human' ? now.since : nowIso, ...(reason !== undefined && { reason }), ...(ownedUntil !== undefined && { ownedUntil }) };
		}
		case 'release':
			return now.owner === 'bot' ? undefined : { owner: 'bot', tags: now.tags, version: now.version, since: nowIso, ...(now.assignee !== undefined && { assignee: now.assignee }) };
		case 'reopen': {
			const { reason, ownedUntil } = action;
			if (now.owner === 'human') return undefined;
			return { ...now, owner: 'human', since: nowIso, ...(reason !== undefined && { reason }), ...(ownedUntil !== undefined && { ownedUntil }) };
		}
		case 'addTags': {
			const tags = [...new Set([...now.tags, ...action.tags])];
			return tags.length === now.tags.length ? undefined : { ...now, tags };
		}
		case 'removeTags': {
			const tags = now.tags.filter((tag) => !action.tags.includes(tag));
			return tags.length === now.tags.length ? undefined : { ...now, tags };
		}
		case 'note':
			return now;
	}
}

function toChange({ owner, assignee, ownedUntil, tags, reason, since }: ChatOwner): HandoverChange {
	const body: OwnerBody = { tags, ...(reason !== undefined && { reason }), ...(since !== undefined && { since }) };
	return { owner, assignee, ownedUntil, body: body as unknown as HandoverChange['body'] };
}

/** Decides what an action makes of a chat, and what its history says of it. Pure. Throws an InvalidInputError for too many tags. */
export function decideOwner(held: StoredHandover | undefined, action: OwnerAction, by: string, nowMs: number): { change?: HandoverChange; entry?: HandoverEntry['body']; answer: ChangedOwner } {
	const now = ownerOf(held, nowMs);
	const next = after(now, action, new Date(nowMs).toISOString());
	if (next === undefined) return { answer: { outcome: 'unchanged', chat: now } };
	if (next.tags.length > mostTags) throw new InvalidInputError([{ field: 'tags', message: `The chat would have ${next.tags.length} tags; at most ${mostTags} fit. Remove some first.` }]);
	const { do: what, ...details } = action;
	const entry: ChatEntry = { what, by, ...details, ...(what === 'reopen' && next.assignee !== undefined && { assignee: next.assignee }) };
	return { change: toChange(next), entry: { ...entry }, answer: { outcome: 'changed', chat: { ...next, version: (held?.version ?? 0) + 1 } } };
}

/** Does something with a chat and writes it into its history. Throws an InvalidInputError or a StoreError. */
export async function actOnChat({ change }: Pick<Handovers, 'change'>, chat: ChatName, action: OwnerAction, by: string, now: string): Promise<ChangedOwner> {
	checkChat(chat);
	const checked = checkShape(ownerAction, action);
	return await change(chat, (held) => decideOwner(held, checked, by, Date.parse(now)), now);
}

/** Who looks after a chat. Throws an InvalidInputError or a StoreError. */
export async function ownerOfChat({ get }: Pick<Handovers, 'get'>, chat: ChatName, now: string): Promise<ChatOwner> {
	checkChat(chat);
	return ownerOf(await get(chat), Date.parse(now));
}

/** What happened in a chat, newest first. Throws an InvalidInputError or a StoreError. */
export async function historyOfChat({ history }: Pick<Handovers, 'history'>, chat: ChatName, limit: number): Promise<Array<ChatEntry & { at: string }>> {
	checkChat(chat);
	return (await history(chat, limit)).map(({ at, body }) => ({ at, ...(body as unknown as ChatEntry) }));
}
