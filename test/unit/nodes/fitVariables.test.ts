import fc from 'fast-check';
import { fitVariables } from '../../../nodes/WhatsAppSend/approval/fitVariables';

const fill = (body: string, texts: ReadonlyMap<string, string>) => body.replace(/\{\{(\w+)\}\}/g, (_, name: string) => texts.get(name) ?? '');
const of = (...texts: string[]) => new Map(texts.map((text, index) => [String(index + 1), text]));

test('what fits stays as it is', () => {
	const texts = of('Approve PO-1042?', 'EUR 480, from Ferrow');
	expect(fitVariables('Please decide: {{1}}\nDetails: {{2}}\nThank you.', texts)).toEqual(texts);
});

test('details give way before the question', () => {
	const body = `${'x'.repeat(200)} {{1}} {{2}}.`;
	const fitted = fitVariables(body, of('q'.repeat(500), 'd'.repeat(400)));
	expect(fitted.get('1')).toBe('q'.repeat(500));
	expect(fitted.get('2')).toMatch(/^d+…$/);
	expect(fill(body, fitted)).toHaveLength(1024);
});

test('whatever is filled in, the body is not too long and no variable is empty', () => {
	const text = fc.string({ minLength: 1, maxLength: 900, unit: 'grapheme' }).filter((one) => one.trim() !== '' && one.length <= 900);
	fc.assert(
		fc.property(text, text, fc.constantFrom('{{1}} {{2}}', 'a {{2}} b {{1}} c {{2}}', `${'x'.repeat(550)} {{1}}: {{2}}.`), (question, details, body) => {
			const fitted = fitVariables(body, of(question, details));
			expect(fill(body, fitted).length).toBeLessThanOrEqual(1024);
			expect([...fitted.values()].every((one) => one !== '')).toBe(true);
		}),
		{ numRuns: 1_000 },
	);
});
