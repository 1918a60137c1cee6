import type { CourierParts, RunLimits } from './courierParts';
import { deliver } from './deliver';
import type { DeliveryReport, Order } from './order';
import { resolveSubject, type ResolveOrder, type ResolveReport } from './subject/resolveSubject';
import { workplaceOf } from './workplace';

/** Delivers messages: reserve -> gate -> pace -> send -> settle. Any number of couriers may share one store. */
export interface Courier {
	/** Delivers orders; the reports keep their order. Throws a StoreError when the store cannot be used; what was reserved by then is not lost. */
	deliver(orders: Order[], limits: RunLimits): Promise<DeliveryReport[]>;
	/** A matter is over: nothing more is sent about it, and those who were told are told so, once. Undefined for a subject of which nothing is known. */
	resolve(order: ResolveOrder, limits: RunLimits): Promise<ResolveReport | undefined>;
}

/** A courier for the account of its Cloud API. */
export function createCourier(parts: CourierParts): Courier {
	const place = workplaceOf(parts);
	return {
		deliver: (orders, limits) => deliver(place, orders, limits),
		resolve: (order, limits) => resolveSubject(place, order, limits),
	};
}
