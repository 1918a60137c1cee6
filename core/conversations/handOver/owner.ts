import type { StoredHandover } from '../../store';

/** Who looks after a chat. Instants are ISO 8601 in UTC. */
export interface ChatOwner {
	owner: 'bot' | 'human';
	/** Who of the people here has it, or had it last. */
	assignee?: string;
	tags: readonly string[];
	/** Why it was handed over. */
	reason?: string;
	/** Since when this owner has it. */
	since?: string;
	/** From then on the bot has it again. */
	ownedUntil?: string;
	version: number;
}

/** What the store keeps besides. */
export interface OwnerBody {
	tags: readonly string[];
	reason?: string;
	since?: string;
}

/** A chat that nobody ever handed over. */
export const withBot: ChatOwner = { owner: 'bot', tags: [], version: 0 };

/** Who looks after a chat now: a human whose time is over does not any more. Pure. */
export function ownerOf(held: StoredHandover | undefined, nowMs: number): ChatOwner {
	if (held === undefined) return withBot;
	const { tags, reason, since } = held.body as unknown as OwnerBody;
	const isOver = held.owner === 'human' && held.ownedUntil !== undefined && Date.parse(held.ownedUntil) <= nowMs;
	const common = { ...(held.assignee !== undefined && { assignee: held.assignee }), tags, version: held.version };
	if (held.owner === 'bot') return { owner: 'bot', ...common, ...(since !== undefined && { since }) };
	if (isOver) return { owner: 'bot', ...common, since: held.ownedUntil };
	return { owner: 'human', ...common, ...(reason !== undefined && { reason }), ...(since !== undefined && { since }), ...(held.ownedUntil !== undefined && { ownedUntil: held.ownedUntil }) };
}
