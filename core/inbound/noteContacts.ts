import { recipientKey } from '../messages';
import type { Conversations, InboundNote, KeyChange } from '../store';
import type { InboundEvent } from './events';
import { recipientKeysOf } from './recipientKeysOf';

/** Who may be answered freely because of an event, and how long: a person, or the group in which it was written. Undefined for what opens no window. */
function noteOf(event: InboundEvent, now: string): InboundNote | undefined {
	if (event.event === 'receipt' || event.windowOpenUntil === undefined) return undefined;
	const { windowOpenUntil } = event;
	const phoneNumberId = event.phoneNumber?.id ?? '';
	if (event.event === 'message') {
		const { from, group, sentAt = now, messageId } = event;
		return { phoneNumberId, recipientKeys: group === undefined ? recipientKeysOf(from) : [recipientKey({ type: 'group', groupId: group.id })], sentAt, windowOpenUntil, messageId };
	}
	const { party, occurredAt = now, call } = event;
	return { phoneNumberId, recipientKeys: party === undefined ? [] : recipientKeysOf(party), sentAt: occurredAt, windowOpenUntil, messageId: call?.id ?? '' };
}

/** Who is known by other keys from now on. The message comes from one of the old ones. */
function changeOf(event: InboundEvent, now: string): KeyChange[] {
	if (event.event !== 'message' || event.idChange === undefined) return [];
	const { idChange, from, sentAt = now, phoneNumber } = event;
	const keys = recipientKeysOf(idChange.now);
	const before = [...new Set([...recipientKeysOf(idChange.before), ...recipientKeysOf(from)])].filter((key) => !keys.includes(key));
	return phoneNumber.id === '' || keys.length === 0 || before.length === 0 ? [] : [{ phoneNumberId: phoneNumber.id, before, now: keys, changedAt: sentAt }];
}

/** Notes who wrote or called, who is known by other keys, and until when each of them may be answered freely. It may be done again with the same events. Throws a StoreError. */
export async function noteContacts(conversations: Pick<Conversations, 'noteInbound' | 'noteKeyChanges'>, events: readonly InboundEvent[], now: string): Promise<void> {
	const notes = events.map((event) => noteOf(event, now)).filter((note) => note !== undefined);
	const known = notes.filter(({ phoneNumberId, recipientKeys }) => phoneNumberId !== '' && recipientKeys.length > 0);
	if (known.length > 0) await conversations.noteInbound(known);
	const changes = events.flatMap((event) => changeOf(event, now));
	if (changes.length > 0) await conversations.noteKeyChanges(changes);
}
