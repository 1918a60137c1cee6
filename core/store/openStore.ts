import { openAsks } from './asks/openAsks';
import { openArrivals } from './arrivals/openArrivals';
import { openCases } from './cases/openCases';
import { openConversations } from './chats/openConversations';
import { hasherOf } from './consents/hashPerson';
import { openConsents } from './consents/openConsents';
import type { Engine } from './engines/engine';
import { openPostgres } from './engines/postgres/openPostgres';
import { openEventLog } from './events/openEventLog';
import { openHandovers } from './handovers/openHandovers';
import { openInbox } from './inbox/openInbox';
import { migrate } from './migrations/migrate';
import { openOutbox } from './outbox/openOutbox';
import { openPeople } from './people/openPeople';
import type { Store } from './port';
import { openSenders } from './senders/openSenders';
import type { SqliteConfig, StoreConfig } from './storeConfig';
import { openSubjects } from './subjects/openSubjects';
import { openUploads } from './uploads/openUploads';
import { openWatchers } from './watchers/openWatchers';

/** Everything but the engines is the same for all of them. */
function storeOn(engine: Engine): Store {
	return {
		engine: engine.name,
		asks: openAsks(engine),
		arrivals: openArrivals(engine),
		cases: openCases(engine),
		consents: openConsents(engine),
		conversations: openConversations(engine),
		handovers: openHandovers(engine),
		inbox: openInbox(engine),
		outbox: openOutbox(engine),
		people: openPeople(engine),
		senders: openSenders(engine),
		events: openEventLog(engine),
		watchers: openWatchers(engine),
		subjects: openSubjects(engine),
		uploads: openUploads(engine),
		close: engine.close,
	};
}

/** Loaded when it is needed: a Node without SQLite can still use Postgres. */
async function openEmbedded(config: SqliteConfig): Promise<Engine> {
	const { openSqlite } = await import('./engines/sqlite/openSqlite');
	return await openSqlite(config);
}

/** Opens a store and brings its tables up to date; safe when several processes do so together. Throws a StoreError. */
export async function openStore(config: StoreConfig): Promise<Store> {
	const engine = config.engine === 'sqlite' ? await openEmbedded(config) : openPostgres(config);
	try {
		await migrate(engine);
		// Read now: no message waits for it later, and inside a transaction of SQLite it could not be read.
		await hasherOf(engine);
		return storeOn(engine);
	} catch (error) {
		await engine.close();
		throw error;
	}
}
