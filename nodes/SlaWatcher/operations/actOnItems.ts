import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { anyWorkflow, type CaseVerb } from '../../../core/watch';
import { readInstant } from '../../shared/readInstant';
import { readList } from '../../shared/readList';
import { readText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';
import { textOf } from '../../shared/entries';
import { metricIdOf } from '../readCaseEntry';
import { withDesk } from './withDesk';

const minuteMs = 60_000;

/** Does one thing to the case of each item. */
export function actOnItems(verb: CaseVerb): (context: IExecuteFunctions) => Promise<INodeExecutionData[]> {
	return withDesk(async ({ desk }, context, index) => {
		const key = readText(context, { name: 'caseKey', label: 'The case key' }, index);
		const { at, by, metrics } = (context.getNodeParameter('actDetails', index, {}) ?? {}) as IDataObject;
		const happenedAt = readInstant(at, { name: 'actDetails.at', label: 'Happened At' }, context.getTimezone());
		const only = readList(metrics, { name: 'actDetails.metrics', label: 'Only These Goals' }).map(metricIdOf);
		const minutes = verb === 'snooze' ? readWhole(context.getNodeParameter('snoozeMinutes', index), { name: 'snoozeMinutes', label: 'Snooze For', unit: 'minutes', min: 1, max: 43_200 }) : 0;
		const until = (duration: number) => (happenedAt ?? Date.now()) + duration * minuteMs;
		const muteMinutes = verb === 'mute' ? readWhole(context.getNodeParameter('muteMinutes', index, 0), { name: 'muteMinutes', label: 'Mute For', unit: 'minutes', min: 0, max: 43_200 }) : 0;
		const applied = await desk.act(key, {
			verb,
			at: happenedAt,
			// Also where nobody is named: what a workflow closed by name, its source does not open again by saying the same.
			by: textOf(by, 'By') ?? anyWorkflow,
			...(only.length > 0 && { metrics: only }),
			...(verb === 'snooze' && { untilAt: until(minutes) }),
			...(muteMinutes > 0 && { untilAt: until(muteMinutes) }),
			...((verb === 'mute' || verb === 'unmute') && { recipient: readText(context, { name: 'recipient', label: 'The recipient' }, index) }),
		});
		const { state, metrics: standing } = await desk.get(key);
		return [{ caseKey: key, outcome: applied ? 'applied' : 'unchanged', state, metrics: standing }];
	});
}
