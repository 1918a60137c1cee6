import { botGate } from '../../core/conversations';
import type { MayLeave } from '../../core/delivery';
import type { Store } from '../../core/store';
import { departureGate } from '../../core/watch';

/** The last look of every node that sends: at watched cases, and at who looks after the chat. The first reason counts. */
export function mayLeave(store: Store): MayLeave {
	const gates = [departureGate({ store, nowMs: Date.now }), botGate({ store, nowMs: Date.now })];
	return async (deliveries) => {
		const looks = await Promise.all(gates.map((gate) => gate(deliveries)));
		return deliveries.map((_, index) => looks.map((reasons) => reasons[index]).find((reason) => reason !== undefined));
	};
}
