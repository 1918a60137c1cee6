import { approvalRequest } from './approvalRequest';
import { appointmentReminder } from './appointmentReminder';
import { budgetThreshold } from './budgetThreshold';
import { failedInspection } from './failedInspection';
import { newRequest } from './newRequest';
import { oneTimeCode } from './oneTimeCode';
import { orderShipped } from './orderShipped';
import { paymentReminder } from './paymentReminder';
import { slaBreach } from './slaBreach';
import { slaWarning } from './slaWarning';
import { stageChange } from './stageChange';
import { taskCompleted } from './taskCompleted';

/** The ready notifications about a record. A new one is one file and one line here. */
export const starters = {
	approvalRequest,
	slaWarning,
	slaBreach,
	stageChange,
	taskCompleted,
	budgetThreshold,
	failedInspection,
	newRequest,
	orderShipped,
	appointmentReminder,
	paymentReminder,
};

export type RecordStarterKind = keyof typeof starters;

/** All twelve ready notifications. */
export type StarterKind = RecordStarterKind | 'oneTimeCode';

export const starterKinds: readonly StarterKind[] = [...(Object.keys(starters) as RecordStarterKind[]), 'oneTimeCode'];

/** The name under which the template of a ready notification is created and found. */
export const starterTemplateName = (kind: StarterKind): string => (kind === 'oneTimeCode' ? oneTimeCode : starters[kind]).templateName;
