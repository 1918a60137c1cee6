import type { Fault } from '../faults/fault';
import type { Numbered } from '../journal/journal';
import type { RequestRecord, WebhookRecord } from '../journal/records';
import type { SeedTemplate } from '../seed/seed';
import type { Message } from '../world/message';
import type { Person } from '../world/person';
import type { PhoneNumber } from '../world/world';

/** Something that a watching page or test hears of at once. */
export type LiveEvent =
	| { event: 'message'; data: Message }
	| { event: 'typing'; data: { phoneNumberId: string; waId: string; untilAt: number } }
	| { event: 'request'; data: Numbered<RequestRecord> }
	| { event: 'webhook'; data: Numbered<WebhookRecord> }
	| { event: 'faults'; data: { faults: Fault[] } }
	| { event: 'clock'; data: { now: number; frozen: boolean } }
	| { event: 'person'; data: Person }
	| { event: 'template'; data: SeedTemplate & { accountId: string } }
	| { event: 'number'; data: PhoneNumber }
	| { event: 'reset'; data: Record<string, never> };

/** Hands each event to every listener; `close` tells them that no more will come. */
export interface LiveFeed {
	publish(event: LiveEvent): void;
	listen(listener: LiveListener): () => void;
	close(): void;
}

export interface LiveListener {
	hear(event: LiveEvent): void;
	end(): void;
}

/** A feed with nobody listening yet. */
export function createLiveFeed(): LiveFeed {
	const listeners = new Set<LiveListener>();
	return {
		publish(event) {
			for (const listener of listeners) listener.hear(event);
		},
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			for (const listener of listeners) listener.end();
			listeners.clear();
		},
	};
}
