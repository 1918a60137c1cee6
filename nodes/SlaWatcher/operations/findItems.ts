import type { IExecuteFunctions } from 'n8n-workflow';
import type { ReportDimension } from '../../../core/sla';
import { readChoice } from '../../shared/readChoice';
import { readInstant } from '../../shared/readInstant';
import { readList } from '../../shared/readList';
import { readText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';
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
	const limit = { name: 'limit', label: 'The limit', unit: 'cases', min: 1, max: 1_000_000 };
	const atMost = context.getNodeParameter('returnAll', index, false) === true ? Number.POSITIVE_INFINITY : readWhole(context.getNodeParameter('limit', index, 50), limit);
	return await desk.list({ isOpen: openness[which], atMost, ...policiesOf(context, index) });
});

const dimensions: readonly ReportDimension[] = ['policy', 'metric', 'owner', 'priority'];

/** Attainment and times, one item for each group. */
export const reportItems = withDesk(async ({ desk }, context, index) => {
	const instant = (name: string, label: string) => readInstant(context.getNodeParameter(name, index, ''), { name, label }, context.getTimezone());
	const by = readList(context.getNodeParameter('groupBy', index, []), { name: 'groupBy', label: 'Group By' }).map((one) => readChoice(one, { name: 'groupBy', label: 'Group By', choices: dimensions }));
	const rows = await desk.report({ by, from: instant('from', 'Started After'), until: instant('until', 'Started Before'), ...policiesOf(context, index) });
	return rows.map(({ group, ...rest }) => ({ ...group, ...rest }));
});
