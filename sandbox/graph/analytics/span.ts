import { plainGraphError } from '../graphError';

/** A span of time in Unix seconds, and how finely it is cut. */
export interface Span {
	startS: number;
	endS: number;
	granularity: string;
}

const YEAR_S = 366 * 24 * 60 * 60;
const STEPS_S: Record<string, number> = { HALF_HOUR: 1_800, DAY: 86_400, DAILY: 86_400 };

/** Reads start, end and granularity. Meta: one year back. Throws 100. */
export function readSpan(parameter: (name: string) => string | undefined | null, granularities: string[], now: number): Span {
	const [startS, endS] = [Number(parameter('start') ?? NaN), Number(parameter('end') ?? NaN)];
	const granularity = parameter('granularity') ?? '';
	if (!Number.isInteger(startS) || !Number.isInteger(endS) || endS <= startS) throw plainGraphError(100, '(#100) Params start and end must be Unix seconds, end after start');
	if (startS < now / 1_000 - YEAR_S) throw plainGraphError(100, '(#100) Param start must lie within the last year');
	if (!granularities.includes(granularity)) throw plainGraphError(100, `(#100) Param granularity must be one of {${granularities.join(', ')}}`);
	return { startS, endS, granularity };
}

/** The piece of the span that an instant falls into; months are calendar months. */
export function pieceOf(atS: number, { granularity }: Span): { start: number; end: number } {
	const step = STEPS_S[granularity];
	if (step !== undefined) {
		const start = Math.floor(atS / step) * step;
		return { start, end: start + step };
	}
	const date = new Date(atS * 1_000);
	const month = (offset: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset) / 1_000;
	return { start: month(0), end: month(1) };
}
