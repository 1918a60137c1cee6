/** The way of a message out: reserve -> gate -> pace -> send -> settle; and the outbox, which finishes what could not leave at once. */
export { accountKey, senderKey } from './accountKey';
export { consentCategoryOf } from './consentCategoryOf';
export { createCourier, type Courier } from './courier';
export { sendPoints, type CourierParts, type DueReport, type MayLeave, type Progress, type RunLimits, type SendPoint } from './courierParts';
export type { DeliveryReport, Order } from './order';
export { failureOf } from './reasons';
export { atOnce, replyOrder, type Answered } from './replyOrder';
export { leaveOutbox, lookIntoOutbox, type OutboxTick } from './outbox/tick';
export { outboxWatcher, type OutboxParts, type OutboxSettings } from './outbox/outboxSettings';
export type { ToldEvent } from './outbox/readEvents';
export { windowProblems } from './sendWindow';
export { overText } from './subject/overText';
export { toldPeople, type ToldPerson } from './subject/toldPeople';
export type { ResolveOrder, ResolveReport } from './subject/resolveSubject';
export { withGroupNote } from './subject/withGroupNote';
