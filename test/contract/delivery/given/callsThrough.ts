import type { CloudApi } from '../../../../core/cloudApi';
import type { Store } from '../../../../core/store';

/** What happens around every call of a store or an API: it may be counted, held up, made to fail. `name` is the verb's, `outbox.settle` say. */
export type Around = <T>(name: string, call: () => Promise<T>) => Promise<T>;

type Verbs = Record<string, (...given: never[]) => Promise<unknown>>;

function roomThrough<Room extends object>(name: string, room: Room, around: Around): Room {
	const verbs = Object.entries(room as Verbs).map(([verb, call]) => [verb, (...given: never[]) => around(`${name}.${verb}`, () => call(...given))]);
	return Object.fromEntries(verbs) as Room;
}

/** The store, with every verb called through `around`. */
export function storeThrough(store: Store, around: Around): Store {
	const { outbox, senders, events, watchers, subjects, uploads, cases } = store;
	return {
		...store,
		outbox: roomThrough('outbox', outbox, around),
		senders: roomThrough('senders', senders, around),
		events: roomThrough('events', events, around),
		watchers: roomThrough('watchers', watchers, around),
		subjects: roomThrough('subjects', subjects, around),
		uploads: roomThrough('uploads', uploads, around),
		cases: roomThrough('cases', cases, around),
	};
}

/** The API, with every call made through `around`. */
export function apiThrough(api: CloudApi, around: Around): CloudApi {
	return { ...api, call: (call) => around(`${call.method} ${call.path}`, () => api.call(call)) };
}
