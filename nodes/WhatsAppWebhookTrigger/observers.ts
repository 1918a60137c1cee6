import type { Observer } from '../../core/inbound';
import type { AttendantParts } from './attendants';
import { consentObserver } from './consentAttendant';

/** Who writes down what events tell, before the workflow gets them. */
export function observersOf(parts: AttendantParts): Observer[] {
	return [consentObserver(parts)];
}
