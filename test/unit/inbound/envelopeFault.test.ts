import fc from 'fast-check';
import { envelopeFault, parseEnvelope } from '../../../core/inbound/parseEnvelope';
import { bodies, mutatedBody } from './mutated';

const spoilt = fc
	.tuple(mutatedBody, fc.nat(), fc.nat(12), fc.string({ maxLength: 3 }))
	.map(([body, place, length, instead]) => body.slice(0, place % (body.length + 1)) + instead + body.slice((place % (body.length + 1)) + length));

const numRuns = 3000;

test('whatever can be read is taken in, and what cannot is refused or begins as a webhook with brackets that close', () => {
	const seen = { taken: 0, refused: 0, damaged: 0 };
	fc.assert(
		fc.property(fc.oneof(mutatedBody, spoilt), (text) => {
			const fault = envelopeFault(text);
			const read = parseEnvelope(text);
			if (read.ok) {
				expect(fault).toBeUndefined();
				seen.taken += 1;
			} else if (fault !== undefined) {
				expect(fault).toBe(read.reason);
				seen.refused += 1;
			} else {
				expect(text.startsWith('{"object":"whatsapp_business_account","entry":[')).toBe(true);
				seen.damaged += 1;
			}
		}),
		{ numRuns },
	);
	for (const count of Object.values(seen)) expect(count).toBeGreaterThan(numRuns / 100);
});

test('a body that was cut off is refused, wherever that was', () => {
	const body = JSON.stringify(bodies[0]);
	for (let length = 0; length < body.length; length += 1) expect(envelopeFault(body.slice(0, length))).toEqual(expect.any(String));
	expect(envelopeFault(body)).toBeUndefined();
});

test('brackets and quotation marks inside a text are only text', () => {
	const withText = (text: string) => `{"object":"whatsapp_business_account","entry":[${JSON.stringify({ text })}]}`;
	for (const text of ['}]', '[{', '"]', '\\', '\\"{', '['.repeat(200)]) expect(envelopeFault(withText(text))).toBeUndefined();
});

test('a hundred levels are read, and no more', () => {
	const nested = (levels: number) => `{"object":"whatsapp_business_account","entry":[${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}]}`;
	expect([envelopeFault(nested(100)), parseEnvelope(nested(100)).ok]).toEqual([undefined, true]);
	expect([envelopeFault(nested(101)), parseEnvelope(nested(101)).ok]).toEqual([expect.stringContaining('100'), false]);
});
