import type { Emulator } from '../emulator';
import type { InboundContent } from '../webhooks/inboundValue';
import type { Bubble, BubbleButton } from '../world/bubble';
import type { Message, OutboundFacts } from '../world/message';
import { countTally } from '../world/tallies';
import { arrivedMessage } from './arrivedMessage';
import { Impossible } from './impossible';
import { orderOf } from './orderOf';
import { type Chat, type FromPerson, receiveFromPerson } from './receiveFromPerson';

/** Which button: by its id or, where ids repeat, by its position. */
export interface ButtonChoice {
	buttonId?: string;
	buttonIndex?: number;
}

/** Where a person is who shares a place without saying which. */
const HERE = { latitude: 38.7078, longitude: -9.1366, name: 'Praça do Comércio', address: 'Lisbon' };

/** Meta: a permission to call that is not permanent lasts seven days. */
const CALL_PERMISSION_S = 7 * 24 * 60 * 60;

/** The person taps a button of a message that has arrived. As on WhatsApp, it may be tapped again. Throws `Impossible`. */
export function tapButton(emulator: Emulator, chat: Chat, messageId: string, choice: ButtonChoice): Message {
	const message = arrivedMessage(chat, messageId);
	const { bubble } = message;
	const owner = [bubble, ...(bubble.cards ?? [])].find(({ buttons }) => buttons.some((button) => isChosen(button, choice)));
	const button = owner?.buttons.find((candidate) => isChosen(candidate, choice));
	if (!owner || !button) throw new Impossible('The message has no such button');
	const answer = answerOf(emulator, chat, owner, button);
	if (message.outbound?.templateId !== undefined) countClick(emulator, chat, message.outbound);
	return receiveFromPerson(emulator, chat, { ...answer, quotedId: messageId });
}

function countClick({ clock, world }: Emulator, { person, phoneNumber }: Chat, { category, templateId }: OutboundFacts): void {
	const facts = { phoneNumberId: phoneNumber.id, templateId, country: person.userId.split('.')[0] ?? '', category, pricingType: 'regular' };
	countTally(world.tallies, facts, 'clicked', clock.now());
}

function isChosen({ id, index }: BubbleButton, { buttonId, buttonIndex }: ButtonChoice): boolean {
	return buttonIndex === undefined ? id === buttonId : index === buttonIndex;
}

/** Meta: a reply button answers as `interactive`, a template's quick reply as `button`. */
function answerOf(emulator: Emulator, { person }: Chat, owner: Bubble, { answers, id, label }: BubbleButton): FromPerson {
	switch (answers) {
		case 'interactive':
			return words(label, { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title: label } } });
		case 'button':
			return words(label, { type: 'button', button: { payload: id, text: label } });
		case 'location':
			return { content: { type: 'location', location: HERE }, bubble: { body: '', location: HERE } };
		case 'contactInfo':
			return {
				content: {
					type: 'contacts',
					contacts: [
						{
							origin: 'contact_request',
							name: { formatted_name: person.name, first_name: person.name.split(' ')[0] },
							phones: [{ phone: `+${person.waId}`, type: 'CELL', wa_id: person.waId }],
						},
					],
				},
				bubble: { body: '', contacts: [{ name: person.name, lines: [`+${person.waId}`], waId: person.waId }] },
			};
		case 'callPermission':
			return words(id === 'accept' ? 'Calls allowed' : 'Calls not allowed', permissionReply(id, emulator.clock.now()));
		case 'order':
			return orderOf(owner, id);
		case 'list':
			throw new Impossible('This button opens a list: send the choice to /choices');
		case 'form':
			throw new Impossible('This button opens a form: send the answers to /forms');
		case 'nothing':
			throw new Impossible('This button opens a link or a call, or copies a code: it sends no message');
	}
}

function words(body: string, content: InboundContent): FromPerson {
	return { content, bubble: { body } };
}

function permissionReply(id: string, now: number): InboundContent {
	const accepted = id === 'accept';
	return {
		type: 'interactive',
		interactive: {
			type: 'call_permission_reply',
			call_permission_reply: {
				response: accepted ? 'accept' : 'reject',
				is_permanent: false,
				...(accepted && { expiration_timestamp: Math.floor(now / 1_000) + CALL_PERMISSION_S }),
				response_source: 'user_action',
			},
		},
	};
}
