import type { Bar, Trial } from '../../bench';
import { builtIn, httpRequest, ours } from '../contestants';
import { numbers } from '../numbers';
import { toManyPeople } from '../people';
import type { SendCase } from '../sendCase';

const perSecond = 80;
const messages = 1000;

/** One second's worth leaves at once, the rest at the rate. */
export const limitedFloorSeconds = (messages - perSecond) / perSecond;

/** What is promised wherever a number's limit is what takes the time. */
export function limitedBars({ accepted, repeated, refused, seconds }: Trial): Bar[] {
	return [
		{ name: 'accepted', measured: accepted, wanted: { atLeast: messages } },
		{ name: 'repeated', measured: repeated, wanted: { atMost: 0 } },
		{ name: 'refusals by 130429', measured: refused['130429'] ?? 0, wanted: { atMost: 0 } },
		{ name: 'seconds to the floor', measured: seconds / limitedFloorSeconds, wanted: { atMost: 1.05 } },
	];
}

/** A thousand messages from a number with the usual limit. */
export const limited: SendCase = {
	name: 'limited',
	async run({ host, trial }) {
		const items = toManyPeople(messages);
		const [hosts, numberOf] = [[host], numbers.limited];
		const own = await trial({ contestant: ours(), hosts, phoneNumberId: numberOf.ours.id, items });
		const peers = [
			await trial({ contestant: builtIn, hosts, phoneNumberId: numberOf.builtIn.id, items }),
			await trial({ contestant: httpRequest(perSecond), hosts, phoneNumberId: numberOf.httpRequest.id, items }),
		];
		return {
			name: 'limited',
			what: `${messages} messages at ${perSecond} per second`,
			ours: own,
			peers,
			floor: limitedFloorSeconds,
			ratio: own.seconds / limitedFloorSeconds,
			ratioOf: 'seconds to the floor',
			bars: limitedBars(own),
		};
	},
};
