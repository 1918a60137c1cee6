import type { Bubble } from '../../../../world/bubble';
import type { Sending } from '../messageKind';

/** One `interactive.type`: how it is checked, and what the phone shows. */
export interface InteractiveType {
	type: string;
	/** Throws a `GraphError` for content that the API refuses. */
	compose(content: unknown, sending: Sending): Bubble;
}
