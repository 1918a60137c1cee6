import { failureOf, type DeliveryReport } from '../../../core/delivery';
import { InvalidInputError, maskPhones } from '../../../core/messages';

/** The error that a report stands for; undefined where the item is a normal one, which also an unknown outcome is. */
export function toFailure({ outcome, delivery: { key, reason }, error }: DeliveryReport): unknown {
	if (outcome === 'conflict') {
		return new InvalidInputError([
			{
				field: 'idempotencyKey',
				message: `The idempotency key "${maskPhones(key)}" stands for another message already: content, recipient, sender or files differ. Give another message another key.`,
			},
		]);
	}
	return outcome === 'failed' ? (error ?? failureOf(reason) ?? new Error(reason?.words ?? 'The message could not be delivered.')) : undefined;
}
