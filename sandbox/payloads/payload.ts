import type { metadataOf } from '../webhooks/parties';

/** A ready webhook: what the sandbox itself has no reason to send, but Meta may. */
export interface Payload {
	name: string;
	field: string;
	value(facts: PayloadFacts): Record<string, unknown>;
}

/** Who and when a payload is about. Timestamps in Unix seconds. */
export interface PayloadFacts {
	metadata: ReturnType<typeof metadataOf>;
	displayNumber: string;
	accountId: string;
	portfolioId: string;
	waId: string;
	userId: string;
	contact: Record<string, unknown>;
	atS: number;
	/** A new message id of that direction. */
	wamid(direction: 'inbound' | 'outbound'): string;
	/** How webhooks name the first template of the account. */
	template: Record<string, unknown>;
}

/** An inbound message of a type, in its envelope. */
export function inbound(type: string, content: (facts: PayloadFacts) => Record<string, unknown>, name = type): Payload {
	return {
		name: `message-${name}`,
		field: 'messages',
		value: (facts) => ({
			messaging_product: 'whatsapp',
			metadata: facts.metadata,
			contacts: [facts.contact],
			messages: [{ from: facts.waId, from_user_id: facts.userId, id: facts.wamid('inbound'), timestamp: String(facts.atS), type, ...content(facts) }],
		}),
	};
}

/** A value that starts with product and metadata, as message-like fields do. */
export function aboutNumber(name: string, field: string, facts: (facts: PayloadFacts) => Record<string, unknown>): Payload {
	return { name, field, value: (given) => ({ messaging_product: 'whatsapp', metadata: given.metadata, ...facts(given) }) };
}

/** A value that stands for itself, as account fields do. */
export function plain(name: string, field: string, value: (facts: PayloadFacts) => Record<string, unknown>): Payload {
	return { name, field, value };
}
