import { hasherOf } from '../consents/hashPerson';
import type { Engine } from '../engines/engine';
import { inUtc } from '../instant';
import type { Subjects } from '../port';
import { getSubject } from './getSubject';
import { purgeSubjects } from './purgeSubjects';
import { resolveSubject } from './resolveSubject';

/** The records that messages are about, on an engine: each verb is a file beside this one. */
export function openSubjects(engine: Engine): Subjects {
	return {
		async resolve(account, key, { over, digest }, now) {
			const hash = await hasherOf(engine);
			const overTo = over && ((...asked: Parameters<typeof over>) => ({ ...over(...asked), person: hash(account, asked[0].recipient) }));
			return await resolveSubject(engine, account, key, { over: overTo, digest }, inUtc(now));
		},
		get: (account, key, limit) => getSubject(engine, account, key, limit),
		purge: (before, limit) => purgeSubjects(engine, before, limit),
	};
}
