import type { Problem } from '../messages';

/** The path under which a problem is reported, in the form that checkShape uses. */
export type Path = (string | number)[];

/** Collects problems; each is a sentence that says what is wrong and where, followed by the fix. */
export type Refuse = (path: Path, message: string) => void;

/** Runs checks that each may refuse something and gives what they refused, in order. */
export function listProblems(check: (refuse: Refuse) => void): Problem[] {
	const problems: Problem[] = [];
	check((path, message) => problems.push({ field: path.join('.'), message }));
	return problems;
}
