import type { IExecuteFunctions } from 'n8n-workflow';
import type { ReportDimension } from '../../../core/sla';
import { readChoice } from '../../shared/readChoice';
import { readList } from '../../shared/readList';
import { readMost } from '../../shared/readMost';
import { readPeriod } from '../../shared/readPeriod';
import { readText } from '../../shared/readText';
import { withDesk } from './withDesk';

const policiesOf = (context: IExecuteFunctions, index: number) => {
	const policies = readList(context.getNodeParameter('policies', index, ''), { name: 'policies', label: 'Policies' });
	return policies.length > 0 ? { policies } : {};
};

/** How single cases stand, with all that was told about them. */
export const getItems = withDesk(async ({ desk }, context, index) => [await desk.get(readText(context, { name: 'caseKey', label: 'The case key' }, index))]);

const openness = { all: undefined, open: true, closed: false } as const;

/** Cases, one item each. */
export const listItems = withDesk(async ({ desk }, context, index) => {
	const which = readChoice(context.getNodeParameter('which', index), { name: 'which', label: 'Which', choices: ['all', 'open', 'closed'] as const });
	return await desk.list({ isOpen: openness[which], atMost: readMost(context, 'cases', index), ...policiesOf(context, index) });
});

const dimensions: readonly ReportDimension[] = ['policy', 'metric', 'owner', 'priority'];

/** Attainment and times, one item for each group. */
export const reportItems = withDesk(async ({ desk }, context, index) => {
	const end = (name: string, label: string) => ({ name, label, value: context.getNodeParameter(name, index, '') });
	const { from, until } = readPeriod({ from: end('from', 'Started After'), until: end('until', 'Started Before') }, context.getTimezone());
	const ms = (at: string | undefined) => (at === undefined ? undefined : Date.parse(at));
	const by = readList(context.getNodeParameter('groupBy', index, []), { name: 'groupBy', label: 'Group By' }).map((one) => readChoice(one, { name: 'groupBy', label: 'Group By', choices: dimensions }));
	const rows = await desk.report({ by, from: ms(from), until: ms(until), ...policiesOf(context, index) });
	return rows.map(({ group, ...rest }) => ({ ...group, ...rest }));
});
