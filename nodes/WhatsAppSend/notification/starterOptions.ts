import type { INodePropertyOptions } from 'n8n-workflow';
import type { NotificationLanguage, StarterKind } from '../../../core/notifications';

const described: Record<StarterKind, [string, string]> = {
	approvalRequest: ['Approval Request', 'Somebody is asked to approve or decline'],
	appointmentReminder: ['Appointment Reminder', 'With buttons to confirm, reschedule or cancel'],
	budgetThreshold: ['Budget Threshold', 'Spending has reached a threshold'],
	failedInspection: ['Failed Inspection', 'Findings have to be corrected'],
	newRequest: ['New Request in Queue', 'Whoever can take it answers with one tap'],
	oneTimeCode: ['One-Time Code', 'A code to log in or confirm'],
	orderShipped: ['Order Shipped', 'For the person who waits for it'],
	paymentReminder: ['Payment Reminder', 'A payment is due'],
	slaBreach: ['SLA Breach', 'A case is overdue'],
	slaWarning: ['SLA Warning', 'A case is due soon'],
	stageChange: ['Stage Change', 'A record has reached another stage; the status is the new one'],
	taskCompleted: ['Task Completed', 'For whoever waits for it'],
};

/** The twelve ready notifications as a choice in the panel. */
export const starterOptions: INodePropertyOptions[] = Object.entries(described).map(([value, [name, description]]) => ({ name, value, description }));

const languages: Array<[string, NotificationLanguage]> = [
	['English', 'en'],
	['German', 'de'],
	['Portuguese (Brazil)', 'pt_BR'],
	['Spanish', 'es'],
];

/** Their languages. */
export const languageOptions: INodePropertyOptions[] = languages.map(([name, value]) => ({ name, value }));
