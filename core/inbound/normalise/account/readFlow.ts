import { z } from 'zod/v4';
import type { Severity } from '../../events';
import { instant } from '../instant';
import { id, number, text } from '../wireParts';
import { named, one, spoken } from './accountReader';

const flow = z.looseObject({ event: z.string().min(1), message: text, flow_id: id, old_status: text, new_status: text, alert_state: text, error_rate: number, availability: number });

const troubles = new Map([
	['CLIENT_ERROR_RATE', 'has many errors on phones'],
	['ENDPOINT_ERROR_RATE', 'has an endpoint that answers with many errors'],
	['ENDPOINT_LATENCY', 'has an endpoint that answers slowly'],
	['ENDPOINT_AVAILABILITY', 'has an endpoint that is often not available'],
	['FLOW_VERSION_EXPIRY_WARNING', 'uses a version that will end'],
]);

function describe({ event, new_status: status, alert_state: alert }: z.output<typeof flow>): { severity: Severity; what: string; state: string } {
	if (event === 'FLOW_STATUS_CHANGE') {
		return { severity: status === 'BLOCKED' ? 'critical' : status === 'THROTTLED' ? 'warning' : 'info', what: `is ${spoken(status ?? 'UNKNOWN')} now`, state: status ?? event };
	}
	const trouble = troubles.get(event) ?? `reports ${spoken(event)}`;
	return alert === 'DEACTIVATED' ? { severity: 'info', what: `has recovered (earlier, it ${trouble.replace(/^has /, 'had ')})`, state: event } : { severity: 'warning', what: trouble, state: event };
}

/** The state and health of a Flow. Source: Meta, flows webhook. */
export const readFlow = one(flow, (value, { time }) => {
	const { severity, what, state } = describe(value);
	return {
		kind: 'flow',
		status: state,
		severity,
		what: `The flow${value.flow_id === undefined ? '' : ` ${named(value.flow_id)}`} ${what}.`,
		fix: severity === 'info' ? undefined : 'Look at the flow in WhatsApp Manager.',
		occurredAt: instant(time),
	};
});
