import type { Contestant } from '../contestants';
import { builtIn, ours } from '../contestants';
import { numbers } from '../numbers';
import { toOnePerson } from '../people';
import type { SendCase } from '../sendCase';

const [messages, burst, everyMs] = [60, 45, 6000];

/** Waits for nothing: what WhatsApp would not take within seconds is left to the outbox. */
function hurried(contestant: Contestant): Contestant {
	return {
		name: `${contestant.name}, waits 10 s`,
		async nodeIn(...where) {
			const node = await contestant.nodeIn(...where);
			return { ...node, parameters: { ...node.parameters, deliveryOptions: { waitAtMostSeconds: 10 } } };
		},
	};
}

/**
 * Sixty messages to one person. WhatsApp takes 45 and then none until these are paid for, 270 seconds later; so only a long run sees
 * all of them through, and a short one sees that the rest waits in the outbox.
 */
export const onePerson: SendCase = {
	name: 'onePerson',
	async run({ host, trial, long }) {
		const items = toOnePerson(messages);
		const contestant = long ? ours() : hurried(ours());
		const own = await trial({ contestant, hosts: [host], phoneNumberId: numbers.onePerson.ours.id, items, atMostMs: 400_000 });
		const peer = await trial({ contestant: builtIn, hosts: [host], phoneNumberId: numbers.onePerson.builtIn.id, items });
		const floor = (burst * everyMs) / 1000;
		return {
			name: 'onePerson',
			what: `${messages} messages to one person${long ? '' : '; what has to wait longer than 10 s is left to the outbox'}`,
			ours: own,
			peers: [peer],
			...(long && { floor, ratio: own.seconds / floor, ratioOf: 'seconds to the floor' }),
			bars: [
				{ name: 'accepted', measured: own.accepted, wanted: { atLeast: long ? messages : burst } },
				{ name: 'repeated', measured: own.repeated, wanted: { atMost: 0 } },
				{ name: 'refusals by 131056', measured: own.refused['131056'] ?? 0, wanted: { atMost: 0 } },
			],
		};
	},
};
