import { InvalidInputError } from '../../core/messages';

/** One of the values that a field offers; throws an InvalidInputError that lists them for anything else. */
export function readChoice<Choice extends string>(value: unknown, { name, label, choices }: { name: string; label: string; choices: readonly Choice[] }): Choice {
	const chosen = choices.find((choice) => choice === value);
	if (chosen !== undefined) return chosen;
	throw new InvalidInputError([{ field: name, message: `${label} must be one of ${choices.join(', ')}. Choose one of them.` }]);
}
