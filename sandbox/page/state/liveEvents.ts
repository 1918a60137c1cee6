/** The sandbox's events, over one connection for the whole page. */
export interface LiveEvents {
	/** Calls back with the data of each event of this name; returns how to stop. */
	on(name: string, hear: (data: unknown) => void): () => void;
	/** Calls back when the connection opens or breaks; returns how to stop. */
	onConnection(hear: (connected: boolean) => void): () => void;
}

/** Connects for as long as the page lives; the browser itself connects again after a break. */
export function connectLiveEvents(): LiveEvents {
	const source = new EventSource('/sandbox/events');
	return {
		on(name, hear) {
			const listener = (event: Event): void => hear(JSON.parse((event as MessageEvent<string>).data));
			source.addEventListener(name, listener);
			return () => source.removeEventListener(name, listener);
		},
		onConnection(hear) {
			const opened = (): void => hear(true);
			const broken = (): void => hear(false);
			source.addEventListener('open', opened);
			source.addEventListener('error', broken);
			if (source.readyState === EventSource.OPEN) opened();
			return () => {
				source.removeEventListener('open', opened);
				source.removeEventListener('error', broken);
			};
		},
	};
}
