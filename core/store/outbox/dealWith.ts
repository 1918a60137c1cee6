import { InvalidInputError } from '../../messages';
import type { Engine } from '../engines/engine';
import { inUtc } from '../instant';
import type { Delivery, Reason } from '../port';
import { keepTransitions } from './rows/keepTransitions';
import { lockDeliveries } from './rows/lockDeliveries';
import * as steps from './transitions/endDelivery';
import type { Transition } from './transitions/transition';

/** Takes one step with each of these deliveries; answers with those that it applied to, in the order asked. */
async function step({ write, dialect }: Engine, ids: string[], now: string, take: (delivery: Delivery) => Transition): Promise<Delivery[]> {
	return await write(async (tx) => {
		const deliveries = await lockDeliveries(tx, dialect, ids);
		const taken = [...new Set(ids)].flatMap((id) => {
			const delivery = deliveries.get(id);
			return delivery === undefined ? [] : [take(delivery)];
		});
		const changed = taken.filter((transition) => transition.changed);
		await keepTransitions(tx, dialect, changed, now);
		return changed.map(({ delivery }) => delivery);
	});
}

/** Dead letters wait again. Throws an InvalidInputError when none of these is one. */
export async function redrive(engine: Engine, ids: string[], at: string): Promise<Delivery[]> {
	const now = inUtc(at);
	const redriven = await step(engine, ids, now, (delivery) => steps.redrive(delivery, now));
	if (redriven.length > 0) return redriven;
	throw new InvalidInputError([{ field: 'ids', message: 'None of these deliveries has failed, so there is nothing to redrive. List failed deliveries to see which can be.' }]);
}

/** Dead letters are dealt with. */
export async function discard(engine: Engine, ids: string[], reason: Reason, at: string): Promise<Delivery[]> {
	const now = inUtc(at);
	return await step(engine, ids, now, (delivery) => steps.discard(delivery, reason, now));
}

/** Calls off what has not begun to leave. */
export async function cancel(engine: Engine, ids: string[], reason: Reason, at: string): Promise<Delivery[]> {
	const now = inUtc(at);
	return await step(engine, ids, now, (delivery) => steps.cancel(delivery, reason, now));
}
