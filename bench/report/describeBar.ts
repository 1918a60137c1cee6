import type { Bar } from '../bench';

/** A promise in words: what was measured and what was wanted. */
export function describeBar({ name, measured, wanted }: Bar): string {
	const [how, bound] = 'atLeast' in wanted ? ['at least', wanted.atLeast] : ['at most', wanted.atMost];
	return `${name} ${Number(measured.toFixed(3))}, wanted ${how} ${bound}`;
}
