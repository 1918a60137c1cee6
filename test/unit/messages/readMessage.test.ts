import fc from 'fast-check';
import { InvalidInputError, readMessage, type MessageDraft } from '../../../core/messages';
import { draftOf, problemsOf } from './problemsOf';

const text = (body: unknown): MessageDraft => draftOf({ kind: 'text', body });
const buttons = (change: Record<string, unknown> = {}): MessageDraft =>
	draftOf({ kind: 'replyButtons', body: 'Approve?', buttons: [{ id: 'yes', title: 'Approve' }], ...change });
const template = (variables: unknown[]): MessageDraft =>
	draftOf({ kind: 'template', name: 'order_update', language: 'en_US', components: [{ type: 'body', variables }] });

describe('refuses', () => {
	test.each([
		['an object as text', text({ a: 1 }), /must be a text/],
		['a line break in a variable', template([{ text: 'a\nb' }]), /line break/],
		['five spaces in a variable', template([{ name: 'day', text: 'a     b' }]), /"day" contains/],
		['named beside numbered variables', template([{ name: 'day', text: 'a' }, { text: 'b' }]), /either names or numbers/],
		['a variable given twice', template([{ name: 'day', text: 'a' }, { name: 'day', text: 'b' }]), /"day" is given twice/],
		['a quoted message that is no wamid', { ...text('hi'), replyToMessageId: '12' }, /wamid/],
		['a sender that is a phone number', { ...text('hi'), from: '+1 555 010 0200' }, /phone number ID/],
	])('%s', (_name, draft, expected) => {
		expect(problemsOf(draft).map((problem) => problem.message).join(' ')).toMatch(expected);
	});

	test('every problem at once', () => {
		const problems = problemsOf({
			...buttons({ header: { type: 'text', text: 'x'.repeat(61) }, buttons: [{ id: 'a', title: 'x'.repeat(21) }] }),
			to: { type: 'auto', value: '' },
		});
		expect(problems.map((problem) => problem.field).sort()).toEqual(['content.buttons.0.title', 'content.header.text', 'to']);
	});
});

test('a number or a truth value becomes the text that it shows', () => {
	expect(readMessage(text(42)).content).toMatchObject({ body: '42' });
	expect(readMessage(text(false)).content).toMatchObject({ body: 'false' });
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
