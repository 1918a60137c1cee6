import { InvalidInputError, type Problem } from '../../core/messages';

/** Keeps what a reader refused, so that everything that is wrong can be told at once; any other error is thrown on. */
export function keepProblems(error: unknown, problems: Problem[]): void {
	if (!(error instanceof InvalidInputError)) throw error;
	problems.push(...error.problems);
}
