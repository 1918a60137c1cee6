/** A Graph path taken apart: `/v25.0/{id}/{edge}`, the version being optional. */
export interface GraphPath {
	version: string;
	id: string;
	edge: string;
}

const APP_DEFAULT_VERSION = 'v25.0';
const OLDEST_LIVING_VERSION = 21;

/** Reads a path; `version` is the one that serves the call. Meta: a call to an expired version is served by the oldest living one. */
export function readGraphPath(pathname: string): GraphPath {
	const parts = pathname.split('/').filter((part) => part !== '');
	const asked = /^v(\d+)\.\d+$/.exec(parts[0] ?? '');
	const [id = '', ...edge] = asked ? parts.slice(1) : parts;
	const expired = asked !== null && Number(asked[1]) < OLDEST_LIVING_VERSION;
	const version = asked ? (expired ? `v${OLDEST_LIVING_VERSION}.0` : asked[0]) : APP_DEFAULT_VERSION;
	return { version, id, edge: edge.join('/') };
}
