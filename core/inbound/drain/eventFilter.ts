import type { AccountEvent, AccountEventKind, InboundEvent, InboundMessage, MessageKind, Party, Receipt } from '../events';

/** A plain comparison: patterns that can take forever are not on offer. */
export interface TextRule {
	how: 'contains' | 'startsWith' | 'equals';
	text: string;
	/** Capitals and small letters are the same unless set. */
	matchCase?: boolean;
}

/** What a trigger asks for; what is left out lets everything through. */
export interface EventFilter {
	events: ReadonlySet<InboundEvent['event']>;
	/** Events of this account, and those that belong to no account. */
	businessAccountId?: string;
	/** Phone number ids; events of no number pass. */
	phoneNumberIds?: readonly string[];
	messageKinds?: readonly MessageKind[];
	/** Phone numbers, WhatsApp ids or user ids. */
	senders?: readonly string[];
	text?: TextRule;
	/** Also messages that were attended to before and leave nothing to do. */
	withAttended?: boolean;
	statuses?: readonly string[];
	accountKinds?: readonly AccountEventKind[];
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** The forms under which people write a phone number all have the same digits; a user id has letters. */
function isParty({ partyId, userId, parentUserId, waId, phone }: Partial<Party>, asked: string): boolean {
	const given = asked.trim();
	if ([partyId, userId, parentUserId].includes(given)) return true;
	const digits = digitsOf(given);
	return digits !== '' && !/[A-Za-z]/.test(given) && [waId, phone].some((known) => known !== undefined && digitsOf(known) === digits);
}

/** Whether a text is what a rule asks for. A message without text is not. */
export function matchesText(said: string | undefined, { how, text, matchCase = false }: TextRule): boolean {
	if (said === undefined) return false;
	const fold = (value: string) => (matchCase ? value.normalize('NFC') : value.normalize('NFC').toLowerCase());
	const [whole, part] = [fold(said.trim()), fold(text.trim())];
	if (how === 'equals') return whole === part;
	return how === 'startsWith' ? whole.startsWith(part) : whole.includes(part);
}

const isOneOf = <T>(list: readonly T[] | undefined, value: T) => list === undefined || list.includes(value);

function isFromPlace({ businessAccountId, phoneNumber }: Pick<InboundEvent, 'businessAccountId' | 'phoneNumber'>, filter: EventFilter): boolean {
	const numberId = phoneNumber?.id;
	return (
		(filter.businessAccountId === undefined || businessAccountId === '' || businessAccountId === filter.businessAccountId) &&
		(filter.phoneNumberIds === undefined || numberId === undefined || numberId === '' || filter.phoneNumberIds.includes(numberId))
	);
}

const isWantedMessage = (message: InboundMessage, { messageKinds, senders, text, withAttended = false }: EventFilter) =>
	(withAttended || message.attended?.isOver !== true) && isOneOf(messageKinds, message.kind) && (senders === undefined || senders.some((sender) => isParty(message.from, sender))) && (text === undefined || matchesText(message.text, text));

const isWantedReceipt = (receipt: Receipt, { statuses }: EventFilter) => isOneOf(statuses, receipt.status);

/** Solutions belong to a business portfolio, whose id stands in the place of the account's. */
const isWantedAccountEvent = (event: AccountEvent, filter: EventFilter) => isOneOf(filter.accountKinds, event.kind);

/** Whether a trigger asked for this event. */
export function isWanted(event: InboundEvent, filter: EventFilter): boolean {
	if (!filter.events.has(event.event)) return false;
	const ofPortfolio = event.event === 'account' && event.kind === 'partnerSolution';
	if (!ofPortfolio && !isFromPlace(event, filter)) return false;
	if (event.event === 'message') return isWantedMessage(event, filter);
	return event.event === 'receipt' ? isWantedReceipt(event, filter) : isWantedAccountEvent(event, filter);
}
