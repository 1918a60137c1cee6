import type { Problem } from './problem';

/** Thrown before any request leaves: the input breaks a rule of WhatsApp, so nothing was sent. */
export class InvalidInputError extends Error {
	readonly kind = 'invalidInput';

	constructor(readonly problems: Problem[]) {
		super(problems.map((problem) => problem.message).join(' '));
		this.name = 'InvalidInputError';
	}
}
