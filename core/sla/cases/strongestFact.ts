import type { Fact, FactKind } from './fact';

/** When one call gives several of these, the first one counts; a reopening is a kind of start. */
const precedence: readonly FactKind[] = ['resolve', 'cancel', 'reset', 'pause', 'resume', 'start', 'reopen'];

/** The facts of one call that count: of those that move a clock the strongest alone, and all that move none. */
export function strongestFact(facts: readonly Fact[]): { counts: Fact[]; outweighed: Fact[] } {
	const moving = facts.filter(({ kind }) => precedence.includes(kind));
	const strongest = precedence.map((kind) => moving.find((fact) => fact.kind === kind)).find((fact) => fact !== undefined);
	const outweighed = moving.filter((fact) => fact !== strongest);
	return { counts: facts.filter((fact) => !outweighed.includes(fact)), outweighed };
}
