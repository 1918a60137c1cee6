import { isAlarm, type Told } from './notification';

/** Whether somebody may act on a case by answering: only those who were told of it may. */
export function mayAct(told: readonly Told[], recipientId: string): boolean {
	return told.some((one) => isAlarm(one) && one.recipient.id === recipientId);
}
