import type { Emulator } from '../../emulator';
import { newWamid } from '../../ids/wamid';
import { followOnceFetched } from '../../receipts/followOnceFetched';
import { admitMessage, requireRoom } from '../../limits/admitMessage';
import type { SeedTemplate } from '../../seed/seed';
import { holdBack } from '../../templates/pacing';
import { type Conversation, findConversation } from '../../world/conversation';
import type { Message } from '../../world/message';
import { findMedia } from '../../world/storedMedia';
import type { PhoneNumber } from '../../world/world';
import { whatsAppError } from '../graphError';
import { sendToGroup } from '../groups/sendToGroup';
import { type MessageEnvelope, readEnvelope } from './envelope';
import { findRecipient, type Recipient } from './findRecipient';
import { messageKinds } from './kinds';
import type { MessageKind, Sending } from './kinds/messageKind';
import { limitCallPermission } from './limitCallPermission';
import { recordMessage } from './recordMessage';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Accepts a message or refuses it in Meta's order: recipient, type, content, template. What happens after acceptance is told by receipts. */
export function sendMessage(
	emulator: Emulator,
	phoneNumber: PhoneNumber,
	body: Record<string, unknown>,
	endpoint: Sending['endpoint'] = 'messages',
): unknown {
	const envelope = readEnvelope(body);
	if (envelope.toGroup) return sendToGroup(emulator, phoneNumber, envelope, sendingOf(emulator, phoneNumber, envelope, endpoint));
	const recipient = findRecipient(emulator.world, phoneNumber, envelope);
	requireSendable(emulator, phoneNumber, recipient);
	const kind = kindOf(envelope);
	// Meta: what is wrong with the body is told first, then limits, then what is wrong with a template.
	if (!kind.freeForm) requireRoom(emulator, phoneNumber, recipient.waId);
	const { bubble, category, template } = kind.compose(envelope.content, sendingOf(emulator, phoneNumber, envelope, endpoint));
	limitCallPermission(emulator, phoneNumber.id, recipient.waId, bubble);
	admitMessage(emulator, phoneNumber, recipient.waId);
	const message: Message = {
		id: newWamid(emulator.ids, recipient.addressedBy === 'phone' ? recipient.waId : envelope.recipient ?? '', 'outbound'),
		direction: 'outbound',
		phoneNumberId: phoneNumber.id,
		waId: recipient.waId,
		type: envelope.type,
		sentAt: emulator.clock.now(),
		bubble,
		status: 'accepted',
		...(envelope.quotedId !== undefined && { quotedId: envelope.quotedId }),
		outbound: {
			category,
			freeForm: kind.freeForm,
			bizOpaqueCallbackData: envelope.bizOpaqueCallbackData,
			...(template && { templateId: template.id }),
			addressedBy: recipient.addressedBy,
			ttlMs: ttlOf(template),
			...(envelope.identityHash !== undefined && { identityHash: envelope.identityHash }),
		},
	};
	const conversation = findConversation(emulator.world, message.phoneNumberId, message.waId);
	if (conversation) noteContact(conversation, message);
	recordMessage(emulator, message, template?.name);
	const held = holdBack(emulator, template, message);
	if (!held) followOnceFetched(emulator, message);
	return answerOf(message, recipient, template && (held ? 'held_for_quality_assessment' : 'accepted'));
}

/** Throws 133010 for a number that is not registered with the Cloud API, 131030 for somebody whom a test number may not write to, and 130403 for a person whom the number has blocked. */
function requireSendable({ world }: Emulator, { id, registered, platform, testRecipients }: PhoneNumber, { waId }: Recipient): void {
	if (!registered || platform) throw whatsAppError(133010, 'The phone number is not registered');
	if (testRecipients && !testRecipients.includes(waId)) throw whatsAppError(131030, 'A test number writes only to the people on its list');
	if (world.blockedUsers.get(id)?.has(waId)) throw whatsAppError(130403, 'This person is blocked by the phone number');
}

/** Meta: 30 days, for authentication 10 minutes, unless the template says otherwise. */
function ttlOf(template: SeedTemplate | undefined): number {
	const own = template?.messageSendTtlSeconds;
	if (own !== undefined && own > 0) return own * 1_000;
	return template?.category === 'AUTHENTICATION' && own === undefined ? 10 * MINUTE_MS : 30 * DAY_MS;
}

function kindOf({ type, content, quotedId }: MessageEnvelope): MessageKind {
	const kind = messageKinds.get(type);
	if (!kind) throw whatsAppError(131051, `The sandbox does not emulate messages of type ${type} yet`);
	if (content === undefined) throw whatsAppError(131008, `The parameter ${type} is required`);
	// Meta: a reaction names its message itself, and quotes none.
	if (type === 'reaction' && quotedId !== undefined) throw whatsAppError(131009, 'context: a reaction takes none');
	return kind;
}

function sendingOf(
	{ clock, world }: Emulator,
	{ id, accountId }: PhoneNumber,
	{ to }: MessageEnvelope,
	endpoint: Sending['endpoint'],
): Sending {
	return {
		templates: world.accounts.get(accountId)?.templates ?? [],
		findMedia(mediaId) {
			const media = findMedia(world, mediaId, clock.now());
			return media?.phoneNumberId === id ? media : undefined;
		},
		findFlow: (idOrName) => [...world.flows.values()].find((flow) => flow.accountId === accountId && (flow.id === idOrName || flow.name === idOrName)),
		now: clock.now(),
		addressedBy: to ? 'phone' : 'userId',
		endpoint,
	};
}

/** Writing to a number makes it known for 30 days; answering somebody who came from an advertisement makes the next days free. */
function noteContact(conversation: Conversation, { sentAt, outbound }: Message): void {
	if (outbound?.addressedBy === 'phone') conversation.numberKnownUntil = sentAt + 30 * DAY_MS;
	const { referredAt } = conversation;
	if (referredAt === undefined || sentAt - referredAt > DAY_MS) return;
	conversation.referredAt = undefined;
	conversation.entryPointUntil = sentAt + 7 * DAY_MS;
}

function answerOf({ id }: Message, { contact }: Recipient, status: string | undefined): unknown {
	return {
		messaging_product: 'whatsapp',
		contacts: [contact],
		messages: [{ id, ...(status !== undefined && { message_status: status }) }],
	};
}
