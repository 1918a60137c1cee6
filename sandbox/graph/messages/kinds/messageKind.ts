import type { SeedTemplate } from '../../../seed/seed';
import type { Bubble, OutboundFacts } from '../../../world/message';

/** One `type` of message: how its content is checked, and what the phone shows of it. */
export interface MessageKind {
	type: string;
	/** Whether it needs an open customer service window. */
	freeForm: boolean;
	/** Throws a `GraphError` for content that the API refuses. */
	compose(content: unknown, account: { templates: SeedTemplate[] }): Composed;
}

/** An accepted content: its bubble, its price category, and the name of its template if it has one. */
export interface Composed {
	bubble: Bubble;
	category: OutboundFacts['category'];
	template?: string;
}
