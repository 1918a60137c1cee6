import type { Arrival } from '../store';
import type { TrailEntry } from './trailEntry';

/** What a person wrote, as one step. */
export function fromArrival({ messageId, from, name, kind, text, replyTo, attended, sentAt, takenAt, phoneNumberId }: Arrival): TrailEntry {
	return {
		at: sentAt,
		step: 'messageIn',
		words: `${name ?? 'A person'} wrote${text === undefined ? ` (${kind})` : `: ${text}`}`,
		...(from[0] !== undefined && { person: from[0] }),
		messageId,
		details: { kind, phoneNumberId, takenAt, ...(replyTo && { replyTo }), ...(attended && { attended }) },
	};
}
