import { ours } from '../contestants';
import { numbers } from '../numbers';
import { toManyPeople } from '../people';
import type { SendCase } from '../sendCase';
import { limitedBars, limitedFloorSeconds } from './limited';

/** The same thousand messages, half of them from each of two n8n processes that know each other only by their store. */
export const shared: SendCase = {
	name: 'shared',
	async run({ host, secondHost, sharedStore, trial }) {
		const contestant = ours(await sharedStore());
		const own = await trial({ contestant, hosts: [host, await secondHost()], phoneNumberId: numbers.shared.ours.id, items: toManyPeople(1000) });
		return {
			name: 'shared',
			what: '1000 messages at 80 per second, from two n8n processes at once with one Postgres',
			ours: own,
			peers: [],
			floor: limitedFloorSeconds,
			ratio: own.seconds / limitedFloorSeconds,
			ratioOf: 'seconds to the floor',
			bars: limitedBars(own),
		};
	},
};
