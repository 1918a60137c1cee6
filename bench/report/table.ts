import { isKept, type CaseResult, type Trial } from '../bench';
import { describeBar } from './describeBar';

const heads = ['', 'accepted', 'refused', 'repeated', 'seconds', 'per second', 'execution s', 'connections', 'CPU ms each', 'ended'];

function cells({ contestant, messages, accepted, refused, repeated, seconds, perSecond, executionSeconds, connections, cpuMsPerMessage, ended }: Trial): string[] {
	const refusals = Object.entries(refused).map(([code, count]) => `${count} by ${code}`);
	return [
		contestant,
		`${accepted} of ${messages}`,
		refusals.join(', ') || '0',
		String(repeated),
		seconds.toFixed(2),
		perSecond.toFixed(0),
		executionSeconds.toFixed(2),
		String(connections),
		cpuMsPerMessage?.toFixed(2) ?? '-',
		[...new Set(ended)].join(', '),
	];
}

function align(rows: string[][]): string[] {
	const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '));
}

/** The results for people: a small table per case and what was promised. */
export function toTable(cases: CaseResult[]): string {
	const parts = cases.map(({ name, what, ours, peers, floor, ratio, ratioOf, besides = {}, bars }) => {
		const facts = [floor !== undefined && `floor ${floor.toFixed(2)} s`, ratio !== undefined && `${ratioOf}: ${ratio.toFixed(2)}`].filter((fact) => fact !== false);
		facts.push(...Object.entries(besides).map(([way, value]) => `${way}: ${value.toFixed(2)}`));
		return [
			`${name}: ${what}`,
			...align([heads, ...[ours, ...peers].map(cells)]).map((line) => `  ${line}`),
			...(facts.length > 0 ? [`  ${facts.join('; ')}`] : []),
			...bars.map((bar) => `  ${isKept(bar) ? '✔' : '✖'} ${describeBar(bar)}`),
		].join('\n');
	});
	return parts.join('\n\n');
}
