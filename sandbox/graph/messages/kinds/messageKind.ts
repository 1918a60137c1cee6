import type { SeedTemplate } from '../../../seed/seed';
import type { Bubble, OutboundFacts } from '../../../world/message';
import type { Flow } from '../../../world/flow';
import type { StoredMedia } from '../../../world/storedMedia';

/** One `type` of message: how its content is checked, and what the phone shows of it. */
export interface MessageKind {
	type: string;
	/** Whether it needs an open customer service window. */
	freeForm: boolean;
	/** Throws a `GraphError` for content that the API refuses. */
	compose(content: unknown, sending: Sending): Composed;
}

/** What a content is checked against. */
export interface Sending {
	templates: SeedTemplate[];
	/** A file of the sending number, while it lives. */
	findMedia(id: string): StoredMedia | undefined;
	/** A flow of the account, by id or by name; nothing when the sandbox does not know it. */
	findFlow(idOrName: string): Flow | undefined;
	/** In milliseconds. */
	now: number;
	addressedBy: 'phone' | 'userId';
	endpoint: 'messages' | 'marketing_messages';
}

/** An accepted content: its bubble, its price category, and its template if it has one. */
export interface Composed {
	bubble: Bubble;
	category: OutboundFacts['category'];
	template?: SeedTemplate;
}
