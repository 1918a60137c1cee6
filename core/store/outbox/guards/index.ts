import { sql, type RawBuilder } from 'kysely';
import type { Reason } from '../../port';
import { endWithoutBeginning } from './endWithoutBeginning';
import { optedOut } from './optedOut';
import { resolvedSubject } from './resolvedSubject';

/** What keeps a delivery from leaving for good, looked at in the very step that marks it as leaving. */
export interface Guard {
	/** A condition on the row `deliveries`; never null, and cheap for a delivery that it has nothing to do with. */
	stops: RawBuilder<boolean>;
	/** Why it is called off then. */
	reason: Reason;
}

/** Every guard; a new one is one file here. The first that stops a delivery gives the reason. */
export const guards: readonly Guard[] = [optedOut, resolvedSubject, endWithoutBeginning];

/** Whether any of them stops a delivery. */
export const anyGuardStops = sql<boolean>`(${sql.join(guards.map(({ stops }) => stops), sql` or `)})`;
