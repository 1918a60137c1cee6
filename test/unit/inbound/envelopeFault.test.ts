import fc from 'fast-check';
import { envelopeFault, parseEnvelope } from '../../../core/inbound/parseEnvelope';
import { mutatedBody } from './mutated';

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
