import { sql } from 'kysely';
import { endWithoutBeginning } from './endWithoutBeginning';
import type { Guard } from './guard';
import { optedOut } from './optedOut';
import { resolvedSubject } from './resolvedSubject';

/** Every guard; a new one is one file here. The first that stops a delivery gives the reason. */
export const guards: readonly Guard[] = [optedOut, resolvedSubject, endWithoutBeginning];

/** Whether any of them stops a delivery. */
export const anyGuardStops = sql<boolean>`(${sql.join(guards.map(({ stops }) => stops), sql` or `)})`;
