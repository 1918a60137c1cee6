import { knownKeys } from '../chats/knownKeys';
import type { Engine } from '../engines/engine';
import type { People } from '../port';
import { erase } from './erase';

/** People as a whole, on an engine: each verb is a file. */
export function openPeople(engine: Engine): People {
	return {
		keysOf: (keys) => engine.read((db) => knownKeys(db, engine.dialect, keys)),
		erase: (person, now) => erase(engine, person, now),
	};
}
