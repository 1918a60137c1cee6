import type { Delivery } from '../../store';

/** Kinds of which a line of text says enough; a template may be sent when a text may not, and a file is wanted whole. */
const kinds: ReadonlySet<string> = new Set(['text', 'replyButtons', 'list', 'ctaUrl']);

/** Whether a message may go in a digest: its throttle says so and holds it back, it is not urgent, and a line of text can stand for it. */
export function mayBeDigested({ urgency, throttle, reason, message, subject, possibleRepeat }: Delivery): boolean {
	return urgency === 'routine' && throttle?.rest === 'digest' && reason?.code === 'throttle' && !possibleRepeat && subject?.part !== 'over' && kinds.has(message.content.kind);
}
