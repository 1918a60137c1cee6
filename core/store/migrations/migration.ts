import type { RawBuilder } from 'kysely';

/** One step from a schema to the next. A step that has been released is never changed. */
export interface Migration {
	/** 1, 2, 3 ... */
	version: number;
	name: string;
	statements: Array<RawBuilder<unknown>>;
}
