import fc from 'fast-check';
import { toWire } from '../../../../core/cloudApi/wire/toWire';
import { InvalidInputError, readMessage, type MessageDraft } from '../../../../core/messages';
import { anyDraft, kinds } from './anyDraft';
import { wireFaults } from './wireFaults';

test.each(kinds)('any draft of %s is refused with named problems or gives a body within every limit', (kind) => {
	const came = { through: 0, refused: 0 };
	fc.assert(
		fc.property(anyDraft(kind), (draft) => {
			try {
				const body = JSON.parse(JSON.stringify(toWire(readMessage(draft as MessageDraft)))) as Record<string, unknown>;
				came.through += 1;
				expect(wireFaults(body)).toEqual([]);
			} catch (error) {
				if (!(error instanceof InvalidInputError)) throw error;
				came.refused += 1;
				expect(error.problems).not.toHaveLength(0);
				for (const problem of error.problems) {
					expect(problem.field).toMatch(/^(from|to|content|replyToMessageId|callbackData)(\.|$)/);
					expect(problem.message).toMatch(/^[A-Z0-9"].{10,}\.$/s);
				}
			}
		}),
		{ numRuns: 400 },
	);
	// Else the property would say nothing about this kind.
	expect(came.through).toBeGreaterThan(20);
	expect(came.refused).toBeGreaterThan(5);
});
