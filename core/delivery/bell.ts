/** Lets a loop sleep until a time has passed or something has happened, whichever comes first. */
export class Bell {
	private ringing = new AbortController();

	constructor(private readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>) {}

	/** Something has happened: whoever waits goes on. */
	ring(): void {
		this.ringing.abort();
	}

	/** Waits at most so long; a ring since the last wait ends it at once. */
	async wait(ms: number): Promise<void> {
		if (!this.ringing.signal.aborted) await this.sleep(ms, this.ringing.signal);
		if (this.ringing.signal.aborted) this.ringing = new AbortController();
	}
}
