import { wordLanguage } from '../../messages';
import { isAlarm } from '../../sla';
import type { WatchMessage } from '../../store';
import { phrases } from '../words/phrases';
import { signAction, type ActionVerb } from './actionId';

/** A reply button: what it says, and what comes back when it is tapped. */
export interface MessageButton {
	action: ActionVerb;
	title: string;
	id: string;
}

/** How long the buttons of a message count. */
const validForMs = 7 * 24 * 3_600_000;
const snoozeMinutes = 60;

/** The buttons of a message, signed, for all of its cases; none where there is nothing to act on. The same message has the same buttons. */
export function buttonsOf({ ref, createdAt, notifications }: WatchMessage, secret: string): MessageButton[] {
	const alarms = notifications.filter(isAlarm);
	if (alarms.length === 0) return [];
	const { buttons } = phrases[wordLanguage(alarms[0]!.recipient.language)];
	const actions = [{ verb: 'acknowledge' as const }, { verb: 'snooze' as const, minutes: snoozeMinutes }, { verb: 'resolve' as const }];
	return actions.map((action) => ({ action: action.verb, title: buttons[action.verb], id: signAction(secret, { ...action, ref, expiresAt: createdAt + validForMs }) }));
}
