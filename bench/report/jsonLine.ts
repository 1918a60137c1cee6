import type { BenchResult } from '../bench';
import type { MachineFacts } from '../machine';

/** Everything that a run says to programs. */
export interface RunReport extends BenchResult {
	bench: string;
	machine: MachineFacts;
	/** Promises that were not kept, in words. */
	missed: string[];
}

/** A report as one line of JSON, with figures of at most three decimals. */
export function toJsonLine(report: RunReport): string {
	return JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value));
}
