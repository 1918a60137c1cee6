import type { CourierParts } from '../courierParts';
import type { DeliveryEventKind } from '../../store';

/** The name under which Outbox Triggers are known as watchers of an account. */
export const outboxWatcher = 'outbox';

/** What one Outbox Trigger tells, and when it is time to. */
export interface OutboxSettings {
	tell: DeliveryEventKind[];
	/** How long after acceptance a message counts as undelivered, or as unread. */
	undeliveredAfterMs?: number;
	unreadAfterMs?: number;
	/** How long the oldest due message may wait before the backlog is told of. */
	backlogOlderThanMs?: number;
	/** How long finished deliveries, their keys and events are kept; 30 days unless set. */
	keepForMs?: number;
}

/** Everything a look into the outbox works with. */
export interface OutboxParts extends CourierParts {
	/** The trigger's own name, the same after a restart: workflow and node. */
	name: string;
	settings: OutboxSettings;
	/** Events of an earlier look are still being handed on: this one reads no more of them. */
	isHanding?: boolean;
	/** Ends the look early; what was claimed goes back. */
	signal?: AbortSignal;
}
