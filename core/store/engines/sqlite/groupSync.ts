/**
 * Brings what was written so far onto the disk, without holding up this process: everybody who asks while one sync runs
 * shares the next one. `reached` resolves after a sync that began after the call, and rejects with that sync's error.
 */
export class GroupSync {
	private running: Promise<void> = Promise.resolve();
	private next: Promise<void> | undefined;

	constructor(private readonly sync: () => Promise<void>) {}

	reached(): Promise<void> {
		this.next ??= this.running
			.catch(() => undefined)
			.then(() => {
				this.next = undefined;
				this.running = this.sync();
				return this.running;
			});
		return this.next;
	}
}
