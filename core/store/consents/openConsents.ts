import type { Engine } from '../engines/engine';
import { inUtc } from '../instant';
import type { Consents } from '../port';
import { erase } from './erase';
import { history, list, state } from './read';
import { record } from './record';
import { verify } from './verify';

/** Who agreed to what, on an engine: each verb is a file beside this one. */
export function openConsents(engine: Engine): Consents {
	return {
		record: (consents, now) => record(engine, consents, inUtc(now)),
		state: (person) => state(engine, person),
		history: (person) => history(engine, person),
		list: (account, query) => list(engine, account, query),
		verify: (account, anchor) => verify(engine, account, anchor),
		erase: (person, now) => erase(engine, person, inUtc(now)),
	};
}
