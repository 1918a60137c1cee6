/**
 * Why the store could not do what was asked:
 * - unreachable: the database does not answer, or the connection broke; nothing is known of a change that was under way
 * - notAllowed: log-in, permissions or the place of the file forbid it
 * - newerSchema: a newer version of this package has changed the tables already
 * - busy: others held what was needed for too long; nothing was changed
 * - full: there is no space left
 * - corrupt: what is stored cannot be read
 * - missing: what was asked about is not stored any more
 * - closed: the store was closed before
 * - unexpected: anything else
 */
export type StoreErrorKind = 'unreachable' | 'notAllowed' | 'newerSchema' | 'busy' | 'full' | 'corrupt' | 'missing' | 'closed' | 'unexpected';

/** Thrown by every verb of the store. The message says what happened and what to do; it never holds the password. */
export class StoreError extends Error {
	constructor(
		readonly kind: StoreErrorKind,
		message: string,
		options?: { cause?: unknown },
	) {
		super(message, options);
		this.name = 'StoreError';
	}
}

const ofWholeStore: ReadonlySet<StoreErrorKind> = new Set(['unreachable', 'notAllowed', 'newerSchema', 'busy', 'full', 'closed']);

/** Whether everything else fails as well until the store works again; otherwise it may be about what was asked for alone. */
export function concernsWholeStore(error: unknown): boolean {
	return error instanceof StoreError && ofWholeStore.has(error.kind);
}
