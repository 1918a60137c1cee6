import { InvalidInputError } from '../../messages';
import type { ChatName, Handovers } from '../../store';
import { actOnChat, ownerOfChat, type ChangedOwner } from './actOnChat';

/** Who gets the chats with a tag. */
export interface TagRule {
	tag: string;
	/** One of them in turn. */
	members: readonly string[];
}

/** Who gets a chat: by the first rule whose tag it has, else one of the others in turn. */
export interface AssignmentRules {
	rules: readonly TagRule[];
	others: readonly string[];
}

const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** Which list a chat with these tags belongs to; undefined where nobody is in it. Capitals and small letters are the same. Pure. */
export function listFor(tags: readonly string[], { rules, others }: AssignmentRules): { list: string; members: readonly [string, ...string[]] } | undefined {
	const has = new Set(tags.map(fold));
	const rule = rules.find(({ tag, members }) => has.has(fold(tag)) && members.length > 0);
	const [first, ...more] = rule?.members ?? others;
	if (first === undefined) return undefined;
	return { list: rule === undefined ? 'others' : `tag:${fold(rule.tag)}`, members: [first, ...more] };
}

/** Hands a chat over to whoever the rules say; whoever has it already keeps it. Throws an InvalidInputError where the rules name nobody, or a StoreError. */
export async function assignByRule(handovers: Pick<Handovers, 'change' | 'get' | 'nextInTurn'>, chat: ChatName, rules: AssignmentRules, { by, reason, ownedUntil }: { by: string; reason?: string; ownedUntil?: string }, now: string): Promise<ChangedOwner> {
	const held = await ownerOfChat(handovers, chat, now);
	if (held.owner === 'human' && held.assignee !== undefined) return { outcome: 'unchanged', chat: held };
	const found = listFor(held.tags, rules);
	if (found === undefined) throw new InvalidInputError([{ field: 'members', message: 'No rule fits this chat and nobody is named for all others. Add people to "In Turn Among".' }]);
	const assignee = found.members.length === 1 ? found.members[0] : await handovers.nextInTurn(chat.phoneNumberId, found.list, found.members);
	// Handing over keeps whom another process has just chosen.
	return await actOnChat(handovers, chat, { do: 'handOver', assignee, ...(reason !== undefined && { reason }), ...(ownedUntil !== undefined && { ownedUntil }) }, by, now);
}
