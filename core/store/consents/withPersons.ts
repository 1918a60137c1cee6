import type { Engine } from '../engines/engine';
import type { NewDelivery } from '../port';
import { hasherOf } from './hashPerson';

/** New deliveries with whom they are for as a keyed hash, by which a withdrawal is found also after erasure. */
export async function withPersons<Asked extends NewDelivery>(engine: Engine, asked: readonly Asked[]): Promise<Asked[]> {
	const hash = await hasherOf(engine);
	return asked.map((delivery) => ({ ...delivery, person: hash(delivery.account, delivery.recipient) }));
}
