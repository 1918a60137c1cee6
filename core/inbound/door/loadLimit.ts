/** How much may be under way at once. */
export interface LoadBounds {
	requests: number;
	/** Of bodies that have arrived and are not answered. */
	bytes: number;
}

/** Bodies of webhooks are about a kilobyte; larger ones share half of the memory, so that they cannot keep the ordinary ones out. */
const ordinaryBytes = 64 * 1024;

/** What one request holds. */
export interface Load {
	/** Counts bytes that have arrived; false when there is no room for them. */
	add(bytes: number): boolean;
	release(): void;
}

/** Counts what is under way, so that memory stays bounded whatever is sent. Bytes count when they arrive: promising a large body costs nobody else anything. */
export class LoadLimit {
	requests = 0;
	bytes = 0;
	private largeBytes = 0;

	constructor(private readonly bounds: LoadBounds) {}

	/** Lets a request in, or not when too many are under way. */
	enter(): Load | undefined {
		if (this.requests >= this.bounds.requests) return undefined;
		this.requests += 1;
		let held = 0;
		let isLarge = false;
		return {
			add: (bytes) => {
				if (this.bytes + bytes > this.bounds.bytes) return false;
				const becomesLarge = !isLarge && held + bytes > ordinaryBytes;
				const grows = isLarge ? bytes : becomesLarge ? held + bytes : 0;
				if (this.largeBytes + grows > this.bounds.bytes / 2) return false;
				isLarge ||= becomesLarge;
				this.largeBytes += grows;
				this.bytes += bytes;
				held += bytes;
				return true;
			},
			release: () => {
				this.requests -= 1;
				this.bytes -= held;
				if (isLarge) this.largeBytes -= held;
				held = 0;
				isLarge = false;
			},
		};
	}
}
