import { EnvHttpProxyAgent, type Dispatcher } from 'undici';

let shared: Dispatcher | undefined;

/**
 * The one keep-alive pool of this process: at most 64 connections per host, through the proxy of HTTP_PROXY, HTTPS_PROXY
 * and NO_PROXY where these are set. Redirects are never followed, so a token cannot be led to another host.
 */
export function connectionPool(): Dispatcher {
	shared ??= new EnvHttpProxyAgent({
		connections: 64,
		keepAliveTimeout: 10_000,
		connectTimeout: 10_000,
		headersTimeout: 30_000,
		bodyTimeout: 30_000,
	});
	return shared;
}
