/** Webhooks that a fault holds back until the next one has gone out. */
export interface HeldBack {
	hold(send: () => void): void;
	/** Sends what is held, in the order in which it came. */
	release(): void;
	clear(): void;
}

/** Nothing held yet. */
export function createHeldBack(): HeldBack {
	let held: Array<() => void> = [];
	return {
		hold(send) {
			held.push(send);
		},
		release() {
			const released = held;
			held = [];
			for (const send of released) send();
		},
		clear() {
			held = [];
		},
	};
}
