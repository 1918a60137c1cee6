/** Where this n8n listens, by its environment. Source: n8n, environment variables: N8N_PROTOCOL, N8N_LISTEN_ADDRESS, N8N_PORT. */
type Environment = Partial<Record<string, string>>;

const everywhere: ReadonlySet<string> = new Set(['', '::', '0.0.0.0']);

/**
 * The addresses at which a waiting execution can be called, best first: this very n8n, which needs no proxy, no name and no
 * way out and in again; then the public address that n8n signed. The signature covers path and query, not the host.
 */
export function executionUrls(resumeUrl: string, { N8N_PROTOCOL, N8N_LISTEN_ADDRESS = '', N8N_PORT }: Environment): string[] {
	const { pathname, search } = new URL(resumeUrl);
	const host = everywhere.has(N8N_LISTEN_ADDRESS) ? '127.0.0.1' : N8N_LISTEN_ADDRESS.includes(':') ? `[${N8N_LISTEN_ADDRESS}]` : N8N_LISTEN_ADDRESS;
	const local = `${N8N_PROTOCOL === 'https' ? 'https' : 'http'}://${host}:${N8N_PORT ?? '5678'}${pathname}${search}`;
	return [...new Set([local, resumeUrl])];
}
