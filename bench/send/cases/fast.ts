import type { Trial } from '../../bench';
import { builtIn, httpRequest, ours } from '../contestants';
import { numbers } from '../numbers';
import { toManyPeople } from '../people';
import type { SendCase } from '../sendCase';

const perSecond = 1000;

const perExecutionSecond = ({ accepted, executionSeconds }: Trial) => accepted / executionSeconds;

/** Three thousand messages from a number with the raised limit; the peers send as many as fit into its first second. */
export const fast: SendCase = {
	name: 'fast',
	async run({ host, trial }) {
		const [hosts, numberOf, messages] = [[host], numbers.fast, 3 * perSecond];
		const own = await trial({ contestant: ours(), hosts, phoneNumberId: numberOf.ours.id, items: toManyPeople(messages) });
		const items = toManyPeople(perSecond);
		const peer = await trial({ contestant: builtIn, hosts, phoneNumberId: numberOf.builtIn.id, items });
		const other = await trial({ contestant: httpRequest(), hosts, phoneNumberId: numberOf.httpRequest.id, items });
		const ratio = peer.perSecond === 0 ? 0 : own.perSecond / peer.perSecond;
		return {
			name: 'fast',
			what: `${messages} messages at ${perSecond} per second; peers ${perSecond}`,
			ours: own,
			peers: [peer, other],
			floor: (messages - perSecond) / perSecond,
			ratio,
			ratioOf: "messages per second to n8n's WhatsApp node",
			besides: {
				'the same by the time of the executions': perExecutionSecond(own) / perExecutionSecond(peer),
				...(own.cpuMsPerMessage && peer.cpuMsPerMessage && { 'messages per second of CPU time': peer.cpuMsPerMessage / own.cpuMsPerMessage }),
			},
			bars: [
				{ name: 'accepted', measured: own.accepted, wanted: { atLeast: messages } },
				{ name: 'repeated', measured: own.repeated, wanted: { atMost: 0 } },
				{ name: 'refusals by 130429', measured: own.refused['130429'] ?? 0, wanted: { atMost: 0 } },
				{ name: 'messages per second', measured: own.perSecond, wanted: { atLeast: 900 } },
				{ name: 'connections', measured: own.connections, wanted: { atMost: 64 } },
				{ name: "times n8n's WhatsApp node", measured: ratio, wanted: { atLeast: 5 } },
			],
		};
	},
};
