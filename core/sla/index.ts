/**
 * What can be late and who hears of it: calendar -> policy -> facts of a case -> decide -> notifications. Pure: no I/O, no
 * timer, no clock of its own. Instants are epoch milliseconds.
 */
export { addOpenMs, isOpen, nextClosing, nextOpening, openCalendar, openMsBetween, readCalendar, type Calendar, type CalendarDefinition, type CalendarDraft } from './calendar';
export { strongestFact, type CaseContext, type Fact, type FactKind, type FactOf, type WatchedCase } from './cases';
export { checkTimes, type TimesCheck, type TimesDraft } from './checkTimes';
export {
	auditTick,
	decide,
	groupDue,
	isAlarm,
	mayAct,
	previewPolicy,
	recheck,
	toldOf,
	type AuditFault,
	type Decision,
	type DecideInput,
	type Deferred,
	type DueMessage,
	type Fault,
	type MetricState,
	type MetricStatus,
	type Notification,
	type NotificationKind,
	type Outcome,
	type PolicyPreview,
	type Recheck,
	type Suppressed,
	type SuppressedReason,
	type TickBalance,
	type Told,
} from './decide';
export { metricKinds, policyRevision, readPolicy, type Condition, type Goal, type Metric, type Policy, type PolicyDraft } from './policy';
export { findRecipient, onCall, personRecipient, readDirectory, resolveRecipients, type AlarmRecipient, type ChosenRecipient, type Directory, type DirectoryDraft, type Person, type Reason, type Rota, type Selector, type Unreached } from './recipients';
export { cycleRecords, report, type CycleRecord, type ReportDimension, type ReportRow, type Spread } from './report';
export { simulate, type Simulated, type Simulation } from './simulate';
export { describeNotification, sayRemaining, sayTime, type NotificationWords, type SpokenTime } from './words';
