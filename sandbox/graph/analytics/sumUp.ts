import type { Tally } from '../../world/tallies';
import { pieceOf, type Span } from './span';

/** Adds up tallies of a span: one point for each piece of time and each value of `keyOf`. */
export function sumUp<Point extends object>(
	tallies: Iterable<Tally>,
	span: Span,
	keyOf: (tally: Tally) => object,
	add: (point: { start: number; end: number } & Partial<Point>, tally: Tally) => void,
): Array<{ start: number; end: number } & Partial<Point>> {
	const points = new Map<string, { start: number; end: number } & Partial<Point>>();
	for (const tally of tallies) {
		if (tally.startS < span.startS || tally.startS >= span.endS) continue;
		const [piece, facts] = [pieceOf(tally.startS, span), keyOf(tally)];
		const key = JSON.stringify([piece.start, facts]);
		const point = points.get(key) ?? ({ ...piece, ...facts } as { start: number; end: number } & Partial<Point>);
		add(point, tally);
		points.set(key, point);
	}
	return [...points.values()].sort((a, b) => a.start - b.start);
}
