/** What follows from a case at an instant: who is told what now, later or not at all, and why. */
export { auditTick, type AuditFault, type TickBalance } from './auditTick';
export { decide } from './decide';
export type { Decision, Deferred, Fault, MetricState, MetricStatus, Suppressed, SuppressedReason } from './decision';
export { groupDue, type DueMessage } from './groupDue';
export { mayAct } from './mayAct';
export { isAlarm, toldOf, type Notification, type NotificationKind, type Outcome, type Told } from './notification';
export type { Postponement } from './postpone';
export { previewPolicy, type PolicyPreview } from './previewPolicy';
export { recheck, type Recheck } from './recheck';
export type { Silence } from './silence';
export type { DecideInput } from './situation';
export { statusOf } from './statusOf';
