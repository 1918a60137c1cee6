import type { Tables } from '../engines/tables';
import type { Traces } from './traces';

type TextColumn<Row> = { [Column in keyof Row]: Extract<Row[Column], string> extends never ? never : Column }[keyof Row] & string;

/** What erasing a person does to a row: `remove` it, `keep` it for now because it is leaving, or `rewrite` its columns. */
export type Verdict = 'remove' | 'leaving' | 'rewrite';

/** How the rows of one table are dealt with. */
export interface Treatment<Table extends keyof Tables = keyof Tables> {
	table: Table;
	/** Its primary key. */
	key: ReadonlyArray<keyof Tables[Table] & string>;
	/** Which rows are the person's own. */
	verdictOf(row: Tables[Table], traces: Traces): Verdict;
	/** What may name the person in rows about something else. */
	columns: ReadonlyArray<TextColumn<Tables[Table]>>;
	/** Tells which keys are the person's: its rows stay while something is leaving, so that whoever asks again by one key finds it. */
	tellsKeys?: true;
	/** How a column is rewritten; names and numbers are replaced unless it says otherwise. */
	rewrite?: (column: string, traces: Traces) => string;
}

/** Fixes the table of a treatment, so that its columns are checked. */
export const treat = <Table extends keyof Tables>(treatment: Treatment<Table>): Treatment => treatment as unknown as Treatment;

/** For tables in which a row belongs to whoever is named in one of these columns. */
export const owned =
	<Table extends keyof Tables>(...columns: Array<keyof Tables[Table] & string>) =>
	(row: Tables[Table], { keys }: Traces): Verdict =>
		columns.some((column) => keys.has(String(row[column]))) ? 'remove' : 'rewrite';
