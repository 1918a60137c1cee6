import type { IDataObject } from 'n8n-workflow';
import type { PolicyDraft } from '../../../core/sla';
import { readList } from '../../shared/readList';
import { idOf, rowsOf, textOf } from '../../shared/entries';
import { readRecipients } from '../../shared/readRecipients';

type MetricDraft = PolicyDraft['metrics'][number];
type GoalDraft = MetricDraft['goals'][number];

/** The ladder of the panel is that of every goal. */
export interface Ladder {
	warnings: unknown;
	breach: unknown;
	breachOptions: { urgent: unknown; everyMinutes: unknown; atMost: unknown };
	tiers: unknown;
	atEndMinutes: unknown;
}

const repeatOf = ({ everyMinutes, atMost }: { everyMinutes?: unknown; atMost?: unknown }) => (typeof everyMinutes === 'number' && everyMinutes !== 0 ? { repeat: { everyMinutes, atMost: typeof atMost === 'number' ? atMost : 3 } } : {});

function conditionOf({ field, is, value }: IDataObject): NonNullable<GoalDraft['when']> {
	const name = textOf(field);
	if (name === undefined) return [];
	if (is === 'empty' || is === 'notEmpty') return [{ field: name, is }];
	return [{ field: name, is: (is ?? 'equal') as 'equal', value: is === 'oneOf' ? readList(value, { name: 'goals', label: 'The value of a condition' }) : (textOf(value, 'The value of a condition') ?? '') }];
}

function goalOf(row: IDataObject): GoalDraft {
	const priorities = readList(row.priority, { name: 'goals', label: 'For Priority' });
	const minutes = typeof row.within === 'number' ? row.within * (row.unit === 'minutes' ? 1 : 60) : Number.NaN;
	return {
		...(textOf(row.name) !== undefined && { name: textOf(row.name) }),
		...(priorities.length > 0 && { priority: priorities }),
		when: conditionOf(row),
		withinMinutes: minutes,
		urgent: row.urgent === true,
	};
}

function ladderOf({ warnings, breach, breachOptions, tiers, atEndMinutes }: Ladder): Pick<MetricDraft, 'warnings' | 'breach' | 'tiers' | 'atEnd'> {
	return {
		warnings: rowsOf(warnings, 'warning', 'Warnings').map(({ at, unit, to, urgent }) => ({ ...(unit === 'minutes' ? { beforeMinutes: at as number } : { atPercent: at as number }), to: readRecipients(to), urgent: urgent === true })),
		breach: { to: readRecipients(breach), urgent: breachOptions.urgent === true, ...repeatOf(breachOptions) },
		tiers: rowsOf(tiers, 'tier', 'Escalation').map((row) => ({ afterMinutes: row.afterMinutes as number, to: readRecipients(row.to), urgent: row.urgent === true, ...repeatOf(row) })),
		...(typeof atEndMinutes === 'number' && { atEnd: { afterMinutes: atEndMinutes } }),
	};
}

/** The goals of the panel as metrics: those of one kind and name belong to one clock. */
export function readMetrics(goals: unknown, ladder: Ladder): MetricDraft[] {
	const shared = ladderOf(ladder);
	const metrics = new Map<string, MetricDraft>();
	for (const row of rowsOf(goals, 'goal', 'Goals')) {
		const kind = String(row.metric ?? 'resolution');
		const own = textOf(row.name);
		const id = own === undefined ? kind : idOf(own);
		const known = metrics.get(id);
		if (known !== undefined) known.goals.push(goalOf(row));
		else metrics.set(id, { id, ...(own !== undefined && { name: own }), kind: kind as MetricDraft['kind'], goals: [goalOf(row)], ...shared });
	}
	return [...metrics.values()];
}
