import fc from 'fast-check';
import { readMessage, type Recipient, type RecipientDraft } from '../../../core/messages';
import { draftOf, problemsOf } from './problemsOf';

const hi = { kind: 'text', body: 'hi' };
const read = (to: RecipientDraft): Recipient => readMessage(draftOf(hi, { to })).to;

// BSUID and group ID: forms of Meta's documentation of 2026; the group ID is base64 of capi_group:<number>:<number>.
const userId = 'US.10000000000000000001';
const parentId = 'IN.ENT.11815799212886844830';
const groupId = 'Y2FwaV9ncm91cDoxNTU1MDEwMDIwMDoxMjAzNjM0MTU2MTAwNDMwNzMZD';

describe('auto tells the forms apart', () => {
	test.each<[unknown, Recipient]>([
		['+1 555 010 7777', { type: 'phone', phone: '+15550107777' }],
		[15550107777, { type: 'phone', phone: '+15550107777' }],
		['15550107777@c.us', { type: 'phone', phone: '+15550107777' }],
		[userId, { type: 'userId', userId }],
		[` ${parentId} `, { type: 'userId', userId: parentId }],
		[groupId, { type: 'group', groupId }],
	])('%j', (value, expected) => {
		expect(read({ type: 'auto', value })).toEqual(expected);
	});

	test.each(['whatsapp:+15550107777', 'tel:+1-555-010-7777', 'mobile:+49-151-23456789', 'Whatsapp:0049-151-23456789'])('%s is a phone, though long and with letters', (value) => {
		expect(read({ type: 'auto', value }).type).toBe('phone');
	});

	test('no way of writing a phone number is taken for a user ID or a group', () => {
		const label = fc.constantFrom('', 'tel:', 'Tel. ', 'TEL:', 'whatsapp:', 'WhatsApp=', 'phone:', 'Mobile-Number:', 'Call-me-at:', 'DE.', 'No.');
		const plus = fc.constantFrom('+', '00', '');
		const separator = fc.constantFrom('', ' ', '-', '.', '/', '_', '=', ':');
		const groups = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 3, maxLength: 5 });
		fc.assert(
			fc.property(label, plus, separator, groups, (before, sign, between, numbers) => {
				fc.pre(numbers.join('').length >= 7);
				const value = before + sign + numbers.join(between);
				// A country code, a dot and only digits behind it is a user ID, not a number: nobody writes DE.15123456789.
				fc.pre(!/^[A-Z]{2}\.[A-Za-z0-9.]+$/.test(value));
				const to = problemsOf(draftOf(hi, { to: { type: 'auto', value } })).length === 0 ? read({ type: 'auto', value }) : undefined;
				expect(to === undefined || to.type === 'phone').toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('a form that is named is the only one taken', () => {
	test.each<[RecipientDraft, Recipient]>([
		[{ type: 'phone', value: '0151 23456789', defaultCountry: 'DE' }, { type: 'phone', phone: '+4915123456789' }],
		[{ type: 'waId', value: '5215512345678' }, { type: 'waId', waId: '5215512345678' }],
		[{ type: 'waId', value: 15550107777 }, { type: 'waId', waId: '15550107777' }],
		[{ type: 'userId', value: userId }, { type: 'userId', userId }],
		[{ type: 'userId', value: `US.${'a'.repeat(128)}` }, { type: 'userId', userId: `US.${'a'.repeat(128)}` }],
		[{ type: 'group', value: groupId }, { type: 'group', groupId }],
	])('%j', (draft, expected) => {
		expect(read(draft)).toEqual(expected);
	});

	test.each<[RecipientDraft, RegExp]>([
		[{ type: 'auto', value: '' }, /empty/],
		[{ type: 'auto', value: '   ' }, /empty/],
		[{ type: 'auto', value: null }, /empty/],
		[{ type: 'auto', value: {} }, /empty/],
		[{ type: 'auto', value: ['+15550107777'] }, /empty/],
		[{ type: 'auto', value: Number.NaN }, /empty/],
		[{ type: 'auto', value: 1.5 }, /phone number/],
		[{ type: 'phone', value: userId }, /not a phone number/],
		[{ type: 'phone', value: groupId }, /not a phone number/],
		[{ type: 'waId', value: '+15550107777' }, /digits only/],
		[{ type: 'waId', value: '' }, /WhatsApp ID is empty/],
		[{ type: 'userId', value: '15550107777' }, /US\.1234567890/],
		[{ type: 'userId', value: `US.${'a'.repeat(129)}` }, /US\.1234567890/],
		[{ type: 'group', value: '+15550107777, +15550107778' }, /group ID/],
		[{ type: 'group', value: '' }, /group ID is empty/],
		[{ type: 'pigeon' as 'auto', value: '+15550107777' }, /must be one of auto, phone/],
	])('%j is refused', (to, expected) => {
		const problems = problemsOf(draftOf(hi, { to }));
		expect(problems).toHaveLength(1);
		expect(problems[0]!.field).toMatch(/^to\b/);
		expect(problems[0]!.message).toMatch(expected);
	});

	test('no problem repeats the number that it refuses', () => {
		const [problem] = problemsOf(draftOf(hi, { to: { type: 'auto', value: '+15550107777x' } }));
		expect(problem!.message).not.toContain('5550107777');
	});
});
