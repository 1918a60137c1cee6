import { z } from 'zod/v4';
import type { Severity } from '../../events';
import { instant } from '../instant';
import { id, part, text } from '../wireParts';
import { one, sentence, short, spoken } from './accountReader';

const alertParts = { alert_severity: text, alert_status: text, alert_type: text, alert_description: text };
/** Older samples have the parts of the alert beside the entity. */
const alert = z.looseObject({ entity_type: text, entity_id: id, alert_info: part(alertParts), ...alertParts });

const alertSeverities = new Map<string | undefined, Severity>([
	['CRITICAL', 'critical'],
	['WARNING', 'warning'],
]);

/** An alert about the business or one of its numbers. Source: Meta, account_alerts. */
export const readAccountAlert = one(alert, (value, { time }) => {
	const { alert_severity: severity, alert_type: type, alert_description: description } = value.alert_info ?? value;
	return {
		kind: 'accountAlert',
		status: type,
		severity: alertSeverities.get(severity) ?? 'info',
		what: sentence(`WhatsApp raised an alert: ${description === undefined ? spoken(type ?? 'UNKNOWN') : short(description)}`),
		phoneNumber: value.entity_type === 'PHONE_NUMBER' ? { id: value.entity_id } : undefined,
		occurredAt: instant(time),
	};
});
