import { InvalidInputError } from '../../../core/messages';

const names: Record<string, string> = {
	metrics: 'metric',
	goals: 'goal',
	warnings: 'warning',
	tiers: 'escalation level',
	to: 'recipient',
	breach: 'when missed',
	atEnd: 'end of the ladder',
	calendar: 'opening hours',
	windows: 'hours',
	holidays: 'holiday',
	catchAll: 'catch-all',
	repeat: 'reminder',
	persons: 'person',
	rotas: 'rota',
	when: 'condition',
};

/** A path such as metrics.0.tiers.1.to as people read it: metric 1, escalation level 2, recipient. */
export function whereOf(field: string): string {
	const words: string[] = [];
	for (const part of field.split('.')) {
		if (/^\d+$/.test(part)) words.push(`${words.pop() ?? ''} ${Number(part) + 1}`.trim());
		else words.push(names[part] ?? part);
	}
	return words.join(', ');
}

/** Adds to each problem where in the panel it is. */
export function sayWhere(error: unknown): unknown {
	if (!(error instanceof InvalidInputError)) return error;
	return new InvalidInputError(error.problems.map(({ field, message }) => ({ field, message: field === '' ? message : `${message} (Where: ${whereOf(field)})` })));
}
