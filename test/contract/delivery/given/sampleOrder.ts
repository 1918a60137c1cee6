import type { Order } from '../../../../core/delivery';
import { readMessage } from '../../../../core/messages';
import { phoneNumberId } from '../../../sandbox/given/defaultIds';
import { person } from './people';

/** A text of one line to one of the people, with whatever a test wants to be different. */
export function sampleOrder(key: string, { to = person(0), body = `Order ${key} is ready`, ...changes }: Partial<Order> & { to?: string; body?: string } = {}): Order {
	return {
		key,
		keyKind: 'execution',
		message: readMessage({ from: phoneNumberId, to: { type: 'waId', value: to }, content: { kind: 'text', body, previewUrl: false } }),
		route: { via: 'messages' },
		mode: 'now',
		urgency: 'routine',
		context: { order: key },
		source: { workflowId: 'w1', executionId: '42' },
		onUnknown: 'deadLetter',
		graceMs: 60_000,
		usefulForMs: 24 * 3_600_000,
		...changes,
	};
}

/** So many orders, each to another person while there are any. */
export const sampleOrders = (count: number, name: string, changes: Parameters<typeof sampleOrder>[1] = {}) =>
	Array.from({ length: count }, (_, index) => sampleOrder(`${name}-${index}`, { to: person(index), ...changes }));
