/**
 * Loaded into n8n before anything else: connections to one fixed host go to a server on this machine. Name and certificate stay
 * those of the host. `BENCH_REDIRECT` says which: `graph.facebook.com>127.0.0.1:4100`.
 */
import tls from 'node:tls';

const [, from, host, port] = /^(.+)>(.+):(\d+)$/.exec(process.env.BENCH_REDIRECT ?? '') ?? [];
const connect = tls.connect as (...args: unknown[]) => tls.TLSSocket;

Object.assign(tls, {
	connect(...args: unknown[]): tls.TLSSocket {
		const [options] = args as [tls.ConnectionOptions | undefined];
		const redirected = from !== undefined && options?.host === from;
		return redirected ? connect({ ...options, servername: from, host, port: Number(port) }, ...args.slice(1)) : connect(...args);
	},
});
