import { getConversation, moveOn, startConversation } from '../../../core/conversations';
import type { ConversationName, Conversations, Store } from '../../../core/store';
import { RandomFrom } from '../../unit/sla/timelines/randomFrom';

const noonMs = Date.parse('2026-03-01T12:00:00.000Z');
const iso = (seconds: number) => new Date(noonMs + seconds * 1_000).toISOString();
const now = iso(3_600);

/** A message of a person and when it was sent; some are sent within the same second, some are delivered twice. */
export interface SentMessage {
	id: string;
	sentAtSeconds: number;
}

/** Several messages of one person to one conversation, to be handled at once; the same for the same seed. */
export interface Interleaving {
	name: ConversationName;
	/** Who handles which message, in this order, and after how many turns of the event loop. */
	handled: ReadonlyArray<SentMessage & { by: number; afterTurns: number }>;
}

/** The interleaving of a seed, handled by so many at once. */
export function interleavingOf(seed: number, handlers: number): Interleaving {
	const random = new RandomFrom(seed + 1);
	let sentAtSeconds = 0;
	const messages = Array.from({ length: 3 + random.below(5) }, (_, index): SentMessage => {
		if (random.chance(0.8)) sentAtSeconds += 1 + random.below(3);
		return { id: `m${index}`, sentAtSeconds };
	});
	const deliveries = messages.flatMap((message) => (random.chance(0.2) ? [message, message] : [message]));
	const handled = deliveries
		.map((message) => ({ message, rank: random.next() }))
		.sort((one, other) => one.rank - other.rank)
		.map(({ message }) => ({ ...message, by: random.below(handlers), afterTurns: random.below(6) }));
	return { name: { phoneNumberId: '300111222333444', recipientKeys: [`user:US.${seed}`], name: 'order' }, handled };
}

/** Handles the messages that fall to one handler: each notes that it came, what it said, and that it was the last word. */
export async function handle(conversations: Conversations, { name, handled }: Interleaving, by?: number): Promise<void> {
	const own = handled.filter((message) => by === undefined || message.by === by);
	await Promise.all(
		own.map(async ({ id, sentAtSeconds, afterTurns }) => {
			for (let turn = 0; turn < afterTurns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
			const update = { set: { [id]: sentAtSeconds, last: sentAtSeconds }, append: { said: [id] }, add: { count: 1 }, step: `after ${sentAtSeconds}` };
			await moveOn(conversations, name, { update, whenLate: 'inOrder' }, { id, sentAt: iso(sentAtSeconds) }, now);
		}),
	);
}

export const begin = async ({ conversations }: Store, { name }: Interleaving) => await startConversation(conversations, name, { first: {}, whenRunning: 'keep' }, { id: 'start', sentAt: iso(0) }, iso(0));

/** What is wrong with a conversation after an interleaving; nothing when each message counts once, in the order of sending. */
export async function faultsOf({ conversations }: Store, { name, handled }: Interleaving): Promise<string[]> {
	const sent = new Map(handled.map(({ id, sentAtSeconds }) => [id, sentAtSeconds]));
	const { data, step, version } = (await getConversation(conversations, name, now))!;
	const said = data.said as string[];
	const last = Math.max(...sent.values());
	const faults: string[] = [];
	if (version !== sent.size + 1) faults.push(`${version - 1} changes by ${sent.size} messages`);
	if (data.count !== sent.size || said.length !== sent.size || new Set(said).size !== sent.size) faults.push(`lost or doubled: ${said.join()} of ${[...sent.keys()].join()}`);
	if ([...sent].some(([id, at]) => data[id] !== at)) faults.push('a field was lost');
	if (said.some((id, index) => index > 0 && sent.get(said[index - 1]!)! > sent.get(id)!)) faults.push(`not in the order of sending: ${said.map((id) => `${id}@${sent.get(id)}`).join()}`);
	if (data.last !== last || step !== `after ${last}`) faults.push(`the last word is ${JSON.stringify(data.last)}, not ${last}`);
	return faults;
}
