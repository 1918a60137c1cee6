import { messagesBody } from '../inbound/fixtures/fixture';

/** A generator that gives the same every time. */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** The id of the message or receipt that a delivery, or an event, tells of. */
export const idIn = (text: string): string => /wamid\.\w+/.exec(text)![0];

/** So many deliveries of messages and receipts: three tenths of them come twice, and all of them in any order. */
export function deliveries(count: number, random: () => number): string[] {
	const first = Array.from({ length: Math.round(count / 1.3) }, (_, index) => {
		const isMessage = index % 3 !== 0;
		const message = { from: `1555010${7000 + (index % 50)}`, id: `wamid.IN${index}`, timestamp: '1790000000', type: 'text', text: { body: `number ${index}` } };
		const status = { id: `wamid.OUT${index}`, status: ['sent', 'delivered', 'read'][index % 3], timestamp: '1790000000', recipient_id: '15550107777' };
		return JSON.stringify(messagesBody({ contacts: [], ...(isMessage ? { messages: [message] } : { statuses: [status] }) }));
	});
	const all = [...first, ...first.slice(0, count - first.length)];
	for (let last = all.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[all[last], all[other]] = [all[other]!, all[last]!];
	}
	return all;
}
