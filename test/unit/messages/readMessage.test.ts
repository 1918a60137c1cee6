import fc from 'fast-check';
import { InvalidInputError, readMessage, type MessageDraft } from '../../../core/messages';

const base = { from: '300111222333444', to: '+1 555 010 7777' };
const text = (body: unknown): MessageDraft => ({ ...base, content: { kind: 'text', body } });
const buttons = (change: Record<string, unknown> = {}): MessageDraft => ({
	...base,
	content: { kind: 'replyButtons', body: 'Approve?', buttons: [{ id: 'yes', title: 'Approve' }], ...change },
});
const template = (variables: unknown[]): MessageDraft => ({
	...base,
	content: { kind: 'template', name: 'order_update', language: 'en_US', components: [{ type: 'body', variables }] },
});
const many = (count: number, length = 5) =>
	Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, title: `${index}`.padEnd(length, 'x') }));

function problemsOf(draft: MessageDraft) {
	try {
		readMessage(draft);
	} catch (error) {
		if (error instanceof InvalidInputError) return error.problems;
		throw error;
	}
	return [];
}

describe('limits of the Cloud API', () => {
	test.each([
		['text body', text('x'.repeat(4096)), text('x'.repeat(4097)), 'content.body', '4096', '4097'],
		['body with buttons', buttons({ body: 'x'.repeat(1024) }), buttons({ body: 'x'.repeat(1025) }), 'content.body', '1024', '1025'],
		['header', buttons({ header: 'x'.repeat(60) }), buttons({ header: 'x'.repeat(61) }), 'content.header', '60', '61'],
		['footer', buttons({ footer: 'x'.repeat(60) }), buttons({ footer: 'x'.repeat(61) }), 'content.footer', '60', '61'],
		['number of buttons', buttons({ buttons: many(3) }), buttons({ buttons: many(4) }), 'content.buttons', '3', '4'],
		['button title', buttons({ buttons: many(1, 20) }), buttons({ buttons: many(1, 21) }), 'content.buttons.0.title', '20', '21'],
		[
			'button ID',
			buttons({ buttons: [{ id: 'x'.repeat(256), title: 'a' }] }),
			buttons({ buttons: [{ id: 'x'.repeat(257), title: 'a' }] }),
			'content.buttons.0.id',
			'256',
			'257',
		],
		[
			'callback data',
			{ ...text('hi'), callbackData: 'x'.repeat(512) },
			{ ...text('hi'), callbackData: 'x'.repeat(513) },
			'callbackData',
			'512',
			'513',
		],
	])('%s: at the limit it passes, one above it is refused by name, limit and value', (_name, atLimit, above, field, limit, found) => {
		expect(problemsOf(atLimit)).toEqual([]);
		const problems = problemsOf(above);
		expect(problems).toHaveLength(1);
		expect(problems[0]!.field).toBe(field);
		expect(problems[0]!.message).toContain(limit);
		expect(problems[0]!.message).toContain(found);
	});

	test.each([
		['no button', buttons({ buttons: [] }), /no button/],
		['two equal titles', buttons({ buttons: [{ id: 'a', title: 'Yes' }, { id: 'b', title: 'Yes' }] }), /title "Yes"/],
		['two equal ids', buttons({ buttons: [{ id: 'a', title: 'Yes' }, { id: 'a', title: 'No' }] }), /ID "a"/],
		['empty text', text('  '), /empty/],
		['an object as text', text({ a: 1 }), /must be a text/],
		['a line break in a variable', template([{ text: 'a\nb' }]), /line break/],
		['five spaces in a variable', template([{ name: 'day', text: 'a     b' }]), /"day" contains/],
		['named beside numbered variables', template([{ name: 'day', text: 'a' }, { text: 'b' }]), /either names or numbers/],
		['a variable given twice', template([{ name: 'day', text: 'a' }, { name: 'day', text: 'b' }]), /"day" is given twice/],
		['a quoted message that is no wamid', { ...text('hi'), replyToMessageId: '12' }, /wamid/],
		['a sender that is a phone number', { ...text('hi'), from: '+1 555 010 0200' }, /phone number ID/],
	])('refuses %s', (_name, draft, expected) => {
		expect(problemsOf(draft).map((problem) => problem.message).join(' ')).toMatch(expected);
	});

	test('lists every problem at once', () => {
		const problems = problemsOf({ ...buttons({ header: 'x'.repeat(61), buttons: many(1, 21) }), to: '' });
		expect(problems.map((problem) => problem.field).sort()).toEqual(['content.buttons.0.title', 'content.header', 'to']);
	});
});

describe('recipient', () => {
	test.each([
		['+15550107777', '+15550107777'],
		['1 (555) 010-7777', '+15550107777'],
		['001 555 010 7777', '+15550107777'],
		[15550107777, '+15550107777'],
		['+351 912 345 678', '+351912345678'],
		['0049-151-2345 6789', '+4915123456789'],
		['+44\u00a020\u20117946\u20110958', '+442079460958'],
	])('%s is %s', (written, phone) => {
		expect(readMessage({ ...text('hi'), to: written }).to.phone).toBe(phone);
	});

	test.each(['', '   ', 'Ana', '12345', '+1555010777712345', '+0555010777', null, {}, Number.NaN])('refuses %p', (written) => {
		expect(problemsOf({ ...text('hi'), to: written })[0]!.field).toBe('to');
	});

	test('no error repeats the number that it refuses', () => {
		const [problem] = problemsOf({ ...text('hi'), to: '+15550107777x' });
		expect(problem!.message).not.toContain('5550107777');
	});
});

test('any draft is either refused with named problems or within the limits', () => {
	const anything = fc.oneof(fc.string({ maxLength: 5000 }), fc.anything());
	const draft = fc.record({
		from: fc.oneof(fc.constant('300111222333444'), fc.string()),
		to: fc.oneof(fc.constant('+15550107777'), anything),
		content: fc.oneof(
			fc.record({ kind: fc.constant('text'), body: anything }),
			fc.record({
				kind: fc.constant('replyButtons'),
				body: anything,
				buttons: fc.array(fc.record({ id: fc.string({ maxLength: 300 }), title: fc.string({ maxLength: 25 }) }), { maxLength: 5 }),
			}),
			fc.record({ kind: fc.string() }),
		),
	});
	fc.assert(
		fc.property(draft, (candidate) => {
			try {
				const { content } = readMessage(candidate as MessageDraft);
				if (content.kind === 'text') expect(content.body.length).toBeLessThanOrEqual(4096);
				if (content.kind === 'replyButtons') {
					expect(content.buttons.length).toBeLessThanOrEqual(3);
					for (const button of content.buttons) expect(button.title.length).toBeLessThanOrEqual(20);
				}
			} catch (error) {
				expect(error).toBeInstanceOf(InvalidInputError);
				expect((error as InvalidInputError).problems.every((problem) => problem.message.length > 10)).toBe(true);
			}
		}),
		{ numRuns: 2000 },
	);
});
