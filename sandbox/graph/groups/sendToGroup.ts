import type { Emulator } from '../../emulator';
import { admitMessage, requireRoom } from '../../limits/admitMessage';
import { newWamid } from '../../ids/wamid';
import type { Group } from '../../world/group';
import type { Message, OutboundFacts } from '../../world/message';
import type { PhoneNumber } from '../../world/world';
import { whatsAppError } from '../graphError';
import type { MessageEnvelope } from '../messages/envelope';
import { messageKinds } from '../messages/kinds';
import type { Sending } from '../messages/kinds/messageKind';
import { recordMessage } from '../messages/recordMessage';
import { followGroupMessage } from './followGroupMessage';
import { pinInGroup } from './pinInGroup';

const SENDABLE = new Set(['text', 'image', 'video', 'audio', 'document', 'sticker', 'template']);
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Accepts a message to a group. Meta: text, media, templates without authentication, and pins. Throws 131041, 131051, and 131020 for a group with nobody in it. */
export function sendToGroup(emulator: Emulator, phoneNumber: PhoneNumber, envelope: MessageEnvelope, sending: Sending): unknown {
	const group = emulator.world.groups.get(envelope.to ?? '');
	if (group?.phoneNumberId !== phoneNumber.id) throw whatsAppError(131041, 'to: this number has no group with that id');
	if (envelope.type === 'pin') return answerOf(group, pinInGroup(emulator, group, envelope.content));
	const kind = SENDABLE.has(envelope.type) ? messageKinds.get(envelope.type) : undefined;
	if (!kind) throw whatsAppError(131051, `A message of type ${envelope.type} cannot go to a group`);
	if (envelope.content === undefined) throw whatsAppError(131008, `The parameter ${envelope.type} is required`);
	if (group.participants.length === 0) throw whatsAppError(131020, 'Nobody has joined this group yet');
	requireRoom(emulator, phoneNumber, group.id);
	const { bubble, category, template } = kind.compose(envelope.content, sending);
	if (category === 'authentication') throw whatsAppError(131051, 'An authentication template cannot go to a group');
	admitMessage(emulator, phoneNumber, group.id);
	const message: Message = {
		id: newWamid(emulator.ids, group.id.slice(0, 64), 'outbound'),
		direction: 'outbound',
		phoneNumberId: phoneNumber.id,
		waId: group.id,
		type: envelope.type,
		sentAt: emulator.clock.now(),
		bubble,
		status: 'accepted',
		outbound: {
			category: groupCategory(category),
			freeForm: kind.freeForm,
			bizOpaqueCallbackData: envelope.bizOpaqueCallbackData,
			...(template && { templateId: template.id }),
			addressedBy: 'group',
			ttlMs: 30 * DAY_MS,
		},
	};
	recordMessage(emulator, message, template?.name);
	followGroupMessage(emulator, group, message);
	return answerOf(group, message.id);
}

function groupCategory(category: OutboundFacts['category']): OutboundFacts['category'] {
	if (category === 'utility') return 'group_utility';
	return category === 'service' ? 'group_service' : 'group_marketing';
}

/** Meta: the response names the group where a person's number would stand. */
function answerOf({ id }: Group, messageId: string): unknown {
	return { messaging_product: 'whatsapp', contacts: [{ input: id, wa_id: id }], messages: [{ id: messageId, group_id: id }] };
}
