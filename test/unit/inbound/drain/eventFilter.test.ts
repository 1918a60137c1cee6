import { isWanted, matchesText, type EventFilter, type InboundEvent } from '../../../../core/inbound';
import { account, accountBody, messageBody, numberId, statusBody, userId, waId } from '../fixtures/fixture';
import { eventsOf } from '../signed';

const all = new Set(['message', 'receipt', 'account'] as const);
const [message] = eventsOf(messageBody({ type: 'text', text: { body: 'Stop the Press' } })) as [InboundEvent];
const [receipt] = eventsOf(statusBody({ status: 'read' })) as [InboundEvent];
const [review] = eventsOf(accountBody('account_review_update', { decision: 'APPROVED' })) as [InboundEvent];
const [solution] = eventsOf({ ...accountBody('partner_solutions', { event: 'SOLUTION_CREATED', solution_id: '1' }), entry: [{ id: '999', changes: [{ field: 'partner_solutions', value: { event: 'SOLUTION_CREATED', solution_id: '1', solution_status: 'ACTIVE' } }] }] }) as [InboundEvent];
const wanted = (event: InboundEvent, filter: Partial<EventFilter> = {}) => isWanted(event, { events: all, ...filter });

test('without a wish everything passes that was asked for, and nothing else', () => {
	for (const event of [message, receipt, review, solution]) {
		expect(wanted(event)).toBe(true);
		expect(wanted(event, { events: new Set() })).toBe(false);
		expect(wanted(event, { events: new Set([event.event]) })).toBe(true);
	}
	expect(wanted(receipt, { events: new Set(['message']) })).toBe(false);
});

test.each([
	['its account', { businessAccountId: account }, true],
	['another account', { businessAccountId: '9' }, false],
	['its number', { phoneNumberIds: ['1', numberId] }, true],
	['another number', { phoneNumberIds: ['1'] }, false],
	['its kind', { messageKinds: ['text', 'image'] }, true],
	['another kind', { messageKinds: ['image'] }, false],
	['its sender as WhatsApp writes it', { senders: [waId] }, true],
	['its sender as people write it', { senders: ['+1 (555) 010-7777'] }, true],
	['its sender by user id', { senders: [` ${userId} `] }, true],
	['a part of its sender', { senders: [waId.slice(2)] }, false],
	['another sender', { senders: ['15550109999'] }, false],
	['no sender at all', { senders: [] }, false],
	['nothing in the place of a sender', { senders: ['', '+'] }, false],
	['a status, which is about receipts', { statuses: ['failed'] }, true],
] as Array<[string, Partial<EventFilter>, boolean]>)('a message, asked for by %s', (_name, filter, passes) => {
	expect(wanted(message, filter)).toBe(passes);
});

test('a sender whose number is hidden, or known as phone only, is found by what is known of them', () => {
	const from = (party: object) => ({ ...message, from: { partyId: 'p', ...party } }) as InboundEvent;
	expect(wanted(from({ userId }), { senders: [waId, userId] })).toBe(true);
	expect(wanted(from({ userId }), { senders: [waId] })).toBe(false);
	expect(wanted(from({ phone: `+${waId}` }), { senders: [waId] })).toBe(true);
	expect(wanted(from({ waId: '' }), { senders: ['', '+'] })).toBe(false);
	// The digits in a user id are no phone number.
	expect(wanted(from({ waId: '15550107777' }), { senders: ['US.15550107777'] })).toBe(false);
});

test('a message of no account or no number passes, whatever account and number are asked for', () => {
	const bare = { ...message, businessAccountId: '', phoneNumber: { id: '', display: '' } } as InboundEvent;
	expect(wanted(bare, { businessAccountId: '9', phoneNumberIds: ['1'] })).toBe(true);
});

test('a message that was dealt with before passes where that is asked for only', () => {
	const attended = (isOver: boolean) => ({ ...message, attended: { as: 'answer', isOver } }) as InboundEvent;
	expect(wanted(attended(true))).toBe(false);
	expect(wanted(attended(false))).toBe(true);
	expect(wanted(attended(true), { withAttended: true })).toBe(true);
});

test('receipts pass by status, and are not held to what is asked of messages', () => {
	expect(wanted(receipt, { statuses: ['read'] })).toBe(true);
	expect(wanted(receipt, { statuses: ['failed'] })).toBe(false);
	expect(wanted(receipt, { messageKinds: [], senders: [], text: { how: 'equals', text: 'x' } })).toBe(true);
	expect(wanted(receipt, { phoneNumberIds: ['1'] })).toBe(false);
});

test('account events pass by kind; those of no number and of the portfolio pass in any case', () => {
	expect(wanted(review, { accountKinds: ['accountReview'] })).toBe(true);
	expect(wanted(review, { accountKinds: ['security'] })).toBe(false);
	expect(wanted(review, { phoneNumberIds: ['1'] })).toBe(true);
	expect(wanted(review, { businessAccountId: '9' })).toBe(false);
	expect(wanted(solution, { businessAccountId: account })).toBe(true);
});

test.each([
	['contains', 'the press', true],
	['contains', 'the  press', false],
	['startsWith', 'STOP', true],
	['startsWith', 'press', false],
	['equals', ' stop the press ', true],
	['equals', 'stop', false],
	['contains', '.*', false],
] as const)('a text that %s "%s"', (how, text, passes) => {
	expect(matchesText('Stop the Press', { how, text })).toBe(passes);
	expect(wanted(message, { text: { how, text } })).toBe(passes);
});

test('capitals count where that is asked for; a message without text matches nothing', () => {
	expect(matchesText('Stop', { how: 'equals', text: 'stop', matchCase: true })).toBe(false);
	expect(matchesText('Stop', { how: 'equals', text: 'Stop', matchCase: true })).toBe(true);
	expect(matchesText(undefined, { how: 'contains', text: '' })).toBe(false);
	expect(matchesText(' Stop ', { how: 'equals', text: 'Stop' })).toBe(true);
	// The same letter as one character and as two.
	expect(matchesText('caf\u00e9', { how: 'equals', text: 'CAFE\u0301' })).toBe(true);
});
