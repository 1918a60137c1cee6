/** A node that works on the store again and again, an Outbox Trigger say: what it serves, when it was alive, how far it has read. */
export interface Watcher {
	/** Workflow and node, so that a restarted process continues where it stopped. */
	name: string;
	kind: string;
	account: string;
	heartbeatAt: string;
	/** Grows whenever the lease changes hands. */
	fence: number;
	leaseUntil: string;
	/** The watcher's own notes, as JSON: its position in the event log, the instants it has looked at. */
	memory: Record<string, unknown>;
}

/** Who is alive, and who has the word when several processes run the same node. */
export interface Watchers {
	/** Takes or renews the lease; answers undefined while another owner holds it. Whoever has the lease shows a sign of life with it. */
	lease(watcher: Pick<Watcher, 'name' | 'kind' | 'account'>, owner: string, leaseMs: number, now: string): Promise<Watcher | undefined>;
	/** Writes the memory down; answers false, and changes nothing, when the lease is somebody else's by now. */
	remember(name: string, fence: number, memory: Record<string, unknown>, now: string): Promise<boolean>;
	/** Lets the lease go, so that another process can take over at once. */
	release(name: string, owner: string): Promise<void>;
	/** Lets the lease go for good, and forgets the watcher with its memory. */
	forget(name: string, owner: string): Promise<void>;
	/** Every watcher of this kind whose name begins so and that has been heard of since an instant. */
	named(kind: string, beginning: string, since: string): Promise<Watcher[]>;
	/** Every watcher of this kind and account that has been heard of since an instant. */
	list(kind: string, account: string, since: string): Promise<Watcher[]>;
	/** Whether a watcher of this kind has served this account since an instant. */
	isAlive(kind: string, account: string, since: string): Promise<boolean>;
}
