import type { Engine } from '../engines/engine';
import { inUtc } from '../instant';
import type { Subjects } from '../port';
import { getSubject } from './getSubject';
import { purgeSubjects } from './purgeSubjects';
import { resolveSubject } from './resolveSubject';

/** The records that messages are about, on an engine: each verb is a file beside this one. */
export function openSubjects(engine: Engine): Subjects {
	return {
		resolve: (account, key, ending, now) => resolveSubject(engine, account, key, ending, inUtc(now)),
		get: (account, key, limit) => getSubject(engine, account, key, limit),
		purge: (before, limit) => purgeSubjects(engine, before, limit),
	};
}
