import type { Asks } from './asks';
import type { Arrivals } from './arrivals';
import type { Cases } from './cases';
import type { Consents } from './consents';
import type { Conversations } from './conversations';
import type { EventLog } from './events';
import type { Handovers } from './handovers';
import type { Inbox } from './inbox';
import type { Outbox } from './outbox';
import type { People } from './people';
import type { Senders } from './senders';
import type { Subjects } from './subjects';
import type { Uploads } from './uploads';
import type { Watchers } from './watchers';

/** Everything that has to outlive a process, in the domain's words. Every engine behaves alike (contract suite). Throws a StoreError. */
export interface Store {
	readonly engine: 'sqlite' | 'postgres';
	readonly asks: Asks;
	readonly arrivals: Arrivals;
	readonly cases: Cases;
	readonly consents: Consents;
	readonly conversations: Conversations;
	readonly handovers: Handovers;
	readonly inbox: Inbox;
	readonly outbox: Outbox;
	readonly people: People;
	readonly senders: Senders;
	readonly events: EventLog;
	readonly watchers: Watchers;
	readonly subjects: Subjects;
	readonly uploads: Uploads;
	/** Lets go of the file or the connections. */
	close(): Promise<void>;
}
