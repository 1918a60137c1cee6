import { createContext } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/request';
import type { Connection } from './connection';
import type { LiveEvents } from './liveEvents';

/** Hands it to everything that shows how to connect. */
export const ConnectionContext = createContext<Connection | undefined>(undefined);

/** Reads it at each connection to the sandbox, which may have been started anew with another seed. */
export function useConnection(live: LiveEvents): Connection | undefined {
	const [connection, setConnection] = useState<Connection>();
	useEffect(
		() =>
			live.onConnection((open) => {
				// The page says by itself when the sandbox does not answer.
				if (open) read<Connection>('/sandbox/connection').then(setConnection, () => undefined);
			}),
		[live],
	);
	return connection;
}
