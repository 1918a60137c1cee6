import { StoreError, type StoreErrorKind } from '../../storeError';

/** SQLite's primary result codes. Source: SQLite, result and error codes. */
const codes = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };

function codeOf(error: unknown): number | undefined {
	const code = (error as { errcode?: unknown } | undefined)?.errcode;
	// The upper bits tell the variant.
	return typeof code === 'number' ? code & 0xff : undefined;
}

/** Whether another process is writing at the moment. */
export function isBusy(error: unknown): boolean {
	const code = codeOf(error);
	return code === codes.busy || code === codes.locked;
}

/** For a store whose file, or the log beside it, has lost its name. */
export const goneError = (file: string) =>
	new StoreError('unreachable', `The store ${file}, or the log beside it, was deleted or replaced while it was in use; what is written now would be lost. Put it back, or restart n8n and the receiver to go on with what lies there.`);

/** What the operating system says, where it is asked without SQLite in between. */
function explainSystem(code: string, file: string): [StoreErrorKind, string] {
	if (/^(ENOSPC|EDQUOT)$/.test(code)) return explain(codes.full, file);
	if (/^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|EISDIR)$/.test(code)) {
		return ['notAllowed', `The store ${file} cannot be made. Give the user that runs n8n the right to write to its folder.`];
	}
	const [kind, words] = explain(codes.ioError, file);
	return [kind, `${words} (${code})`];
}

function explain(code: number | undefined, file: string): [StoreErrorKind, string] {
	switch (code) {
		case codes.busy:
		case codes.locked:
			return ['busy', `Other processes kept the store ${file} busy for too long. Nothing was changed. Try again; if it happens often, use a Postgres store.`];
		case codes.readOnly:
		case codes.cannotOpen:
			return ['notAllowed', `The store ${file} cannot be opened for writing. Give the user that runs n8n the right to write this file and its folder.`];
		case codes.ioError:
			return ['unreachable', `Reading or writing the store ${file} failed. Check the disk; the file must not lie on a network share.`];
		case codes.full:
			return ['full', `There is no space left for the store ${file}. Free some space on this disk.`];
		case codes.corrupt:
		case codes.notADatabase:
			return ['corrupt', `The store ${file} is damaged or is not a SQLite file. Restore it from a backup, or move it away to start with an empty one.`];
		default:
			return ['unexpected', `The store ${file} could not carry out a change.`];
	}
}

/** Puts what SQLite and the operating system say into our words. */
export function toSqliteError(error: unknown, file: string): StoreError {
	if (error instanceof StoreError) return error;
	const { syscall, code } = (error ?? {}) as { syscall?: unknown; code?: unknown };
	const [kind, words] = typeof syscall === 'string' ? explainSystem(String(code), file) : explain(codeOf(error), file);
	const said = kind === 'unexpected' ? ` ${(error as { message?: unknown } | undefined)?.message ?? error}` : '';
	return new StoreError(kind, words + said, { cause: error });
}
