import { createContext } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/request';
import type { LiveEvents } from './liveEvents';

/** What a client needs to reach the API through one business number; null where the seed has nothing that fits. */
export interface NumberConnection {
	phoneNumberId: string;
	displayPhoneNumber: string;
	verifiedName: string;
	accountId: string;
	accessToken: string | null;
	appId: string | null;
	appSecret: string | null;
}

/** What `GET /sandbox/connection` tells. */
export interface Connection {
	baseUrl: string;
	numbers: NumberConnection[];
}

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
