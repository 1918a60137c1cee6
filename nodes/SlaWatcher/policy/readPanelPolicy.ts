import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readCalendar, readPolicy, type Directory, type Policy, type PolicyDraft } from '../../../core/sla';
import { idOf, textOf } from '../../shared/entries';
import { readCalendarFields } from '../../shared/readCalendar';
import { readJson } from './readJson';
import { readMetrics } from './readMetrics';
import { readPeople } from './readPeople';
import { sayWhere } from './whereOf';

/** A policy with the people whom it may tell. */
export interface PanelPolicy {
	policy: Policy;
	directory: Directory;
}

const given = (value: unknown): value is number => typeof value === 'number';

function draftOf(context: IExecuteFunctions): PolicyDraft {
	const parameter = (name: string) => context.getNodeParameter(name, 0, {});
	const { policyId, catchAllName, catchAllLanguage, acknowledgementMinutes, snoozeAtMostMinutes, tickSeconds, atEndMinutes, breachUrgent, breachEveryMinutes, breachAtMost } = parameter('policyOptions') as IDataObject;
	const breachOptions = { urgent: breachUrgent, everyMinutes: breachEveryMinutes, atMost: breachAtMost };
	const name = textOf(context.getNodeParameter('policyName', 0, '')) ?? '';
	const address = textOf(context.getNodeParameter('catchAllAddress', 0, ''));
	const contact = address === undefined ? undefined : { address, name: textOf(catchAllName) ?? 'Catch-all', ...(textOf(catchAllLanguage) !== undefined && { language: textOf(catchAllLanguage) }) };
	return {
		id: textOf(policyId) ?? idOf(name),
		name,
		calendar: readCalendarFields(context),
		metrics: readMetrics(parameter('goals'), { warnings: parameter('warnings'), breach: parameter('breach'), breachOptions, tiers: parameter('tiers'), atEndMinutes }),
		catchAll: contact as PolicyDraft['catchAll'],
		...(given(acknowledgementMinutes) && { acknowledgementMinutes }),
		...(given(snoozeAtMostMinutes) && { snoozeAtMostMinutes }),
		...(given(tickSeconds) && { tickSeconds }),
	};
}

/** The policy and the people of the panel, the same for all items. Throws an InvalidInputError that says what is wrong, where, and how to mend it. */
export function readPanelPolicy(context: IExecuteFunctions): PanelPolicy {
	try {
		const draft = context.getNodeParameter('policySource', 0) === 'json' ? (readJson(context, 'policyJson', 'The policy') as PolicyDraft) : draftOf(context);
		// The zone of the people is that of the calendar, which must be one.
		const zone = context.getNodeParameter('policySource', 0) === 'json' ? context.getTimezone() : readCalendar(draft.calendar).zone;
		const directory = readPeople(context, zone);
		return { policy: readPolicy(draft, directory), directory };
	} catch (error) {
		throw sayWhere(error);
	}
}
