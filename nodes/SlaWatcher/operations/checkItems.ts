import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { InvalidInputError } from '../../../core/messages';
import { checkTimes, sayRemaining, sayTime, type TimesCheck } from '../../../core/sla';
import { plainJson } from '../../shared/plainJson';
import { readChoice } from '../../shared/readChoice';
import { readInstant } from '../../shared/readInstant';
import { sortItems } from '../../shared/sortItems';
import { readCalendarFields } from '../../shared/readCalendar';

/** The outputs of Check, in their order. What failed leaves by the last one: it must not pass for something that is on track. */
export const checkOutputs: readonly TimesCheck['state'][] = ['onTrack', 'dueSoon', 'breached'];

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

/** Sorts items by how they stand; each keeps its own fields and gets the figures under `sla`. Nothing is stored. */
export async function checkItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const now = Date.now();
	const zone = context.getTimezone();
	return await sortItems(context, checkOutputs.length, async (index) => {
		const instant = (name: string, label: string) => readInstant(context.getNodeParameter(name, index, ''), { name, label }, zone);
		const startedAt = instant('checkStartedAt', 'Started At');
		if (startedAt === undefined) throw new InvalidInputError([{ field: 'checkStartedAt', message: 'Started At is empty. Enter when the clock starts.' }]);
		const within = context.getNodeParameter('checkWithin', index) as number;
		const check = checkTimes(
			{
				calendar: readCalendarFields(context),
				startedAt,
				stoppedAt: instant('checkStoppedAt', 'Done At'),
				withinMinutes: readChoice(context.getNodeParameter('checkUnit', index), { name: 'checkUnit', label: 'Unit', choices: ['hours', 'minutes'] }) === 'minutes' ? within : within * 60,
				dueSoonPercent: context.getNodeParameter('checkDueSoon', index) as number,
			},
			now,
		);
		const { elapsedMs, remainingMs, deadlineAt, ...rest } = check;
		const sla = { ...rest, deadlineAt: iso(deadlineAt), elapsedMinutes: elapsedMs / 60_000, remainingMinutes: remainingMs / 60_000, elapsed: sayTime(elapsedMs), remaining: sayRemaining(remainingMs) };
		return [{ json: plainJson({ ...context.getInputData()[index]!.json, sla }), output: checkOutputs.indexOf(check.state) }];
	});
}
