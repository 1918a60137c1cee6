import { InvalidInputError } from '../../../messages';
import type { PostgresConfig } from '../../storeConfig';
import { StoreError, type StoreErrorKind } from '../../storeError';

function codeOf(error: unknown): string {
	const code = (error as { code?: unknown } | undefined)?.code;
	return typeof code === 'string' ? code : '';
}

function saidBy(error: unknown): string {
	const said = (error as { message?: unknown } | undefined)?.message;
	return typeof said === 'string' ? said : '';
}

/** Whether two changes stood in each other's way, so that the same change succeeds when it is tried again. */
export function isConflict(error: unknown): boolean {
	const code = codeOf(error);
	return code === '40P01' || code === '40001';
}

/** Whether a connection that had worked before has ended: after a restart of the server, every one in the pool has. */
export function isDropped(error: unknown): boolean {
	return /^(57P0[1235]|ECONNRESET|EPIPE)$/.test(codeOf(error)) || /Connection terminated unexpectedly|not queryable/.test(saidBy(error));
}

/** Whether Postgres takes no changes on this connection: the server is a replica, or was set to read-only. */
export function isReadOnly(error: unknown): boolean {
	return codeOf(error) === '25006';
}

/** Codes of the operating system and of TLS, and what `pg` says without a code when a connection ends or does not come about. */
const broken = /^(E[A-Z_]+|CERT_[A-Z_]+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_[A-Z_]+)$/;
const brokenWords = /Connection terminated|timeout exceeded when trying to connect|does not support SSL|establishing an SSL connection|Client was closed|not queryable/;

/** Codes of Postgres and of a missing answer come with words that say more. */
const isTelling = /^([0-9A-Z]{5}|ETIMEDOUT)$/;

/** SQLSTATE classes. Source: PostgreSQL, error codes. */
function explain(code: string, said: string): [StoreErrorKind, string] {
	if (/^(28|42501|3D000)/.test(code)) {
		return ['notAllowed', `refused the log-in or the right to do this (${code}: ${said}). Check database, user, password and SSL of the credential; the user needs the right to create tables in the schema, and to create the schema when it is missing.`];
	}
	if (code === '25006') {
		return ['notAllowed', `may only be read (${code}: ${said}): it is a replica, or its host has set it to read-only, as many do when its disk is full. It goes on by itself once it may be written again.`];
	}
	// What stands between us and the server, such as a pooler, says XX000 of itself.
	if (/^(08|57P0|53300|58|XX000)/.test(code) || broken.test(code) || brokenWords.test(said)) {
		return ['unreachable', `cannot be reached${code === '' ? '' : ` (${isTelling.test(code) ? `${code}: ${said}` : code})`}. Check host, port, SSL and the network, and that Postgres runs and has connections left.`];
	}
	if (/^(55P03|57014|25P0[34]|40)/.test(code)) return ['busy', 'was kept busy by others for too long. Nothing was changed. Try again.'];
	if (/^53/.test(code)) return ['full', `has no space or memory left (${code}). Free some.`];
	if (/^XX/.test(code)) return ['corrupt', `reports damaged data (${code}). Restore it from a backup.`];
	return ['unexpected', `could not carry out a change${code === '' ? '' : ` (${code})`}: ${said}`];
}

/** Puts what Postgres says into our words; the password never stands in them. */
export function toPostgresError(error: unknown, { host, port, database, password }: PostgresConfig): Error {
	if (error instanceof StoreError || error instanceof InvalidInputError) return error;
	const [kind, words] = explain(codeOf(error), saidBy(error));
	const message = `The Postgres store ${database} at ${host}:${port} ${words}`;
	return new StoreError(kind, password === '' ? message : message.replaceAll(password, '***'), { cause: error });
}
