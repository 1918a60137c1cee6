import type { Store } from '../../store';
import type { OutboxMemory } from './memory';
import type { OutboxSettings } from './outboxSettings';

/** What the parts of a look share. */
export interface Asked {
	store: Store;
	account: string;
	name: string;
	settings: OutboxSettings;
	memory: OutboxMemory;
	nowMs: number;
}
