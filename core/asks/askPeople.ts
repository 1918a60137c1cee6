import { atOnce, type DeliveryReport } from '../delivery';
import { addressOf, readMessage, recipientKey } from '../messages';
import { askSecret } from './answers/askSecret';
import type { Ask, DueQuestion } from './ask';
import type { AskRoom } from './askRoom';
import { endsAt } from './decide/seats';
import { writeQuestion } from './words/writeQuestion';

/** The keys of a question's deliveries begin so, and hold its id after it. */
const keyBeginning = 'ask|';

/** The key under which one message of a question leaves at most once. */
export const questionKey = (askId: string, { round, to }: Pick<DueQuestion, 'round' | 'to'>): string => `${keyBeginning}${askId}|${round}|${to.id}`;

/** The question to which a delivery belongs, by its key. */
export function askOfKey(key: string): string | undefined {
	return key.startsWith(keyBeginning) ? key.split('|')[1] : undefined;
}

const shortestUseMs = 60_000;
const waitAtMostMs = 20_000;

/** A window that closes while the message is on its way counts as closed. */
const windowMarginMs = 2 * 60_000;

/** The rounds whose people have an open window with the sender, and may be written to freely. */
async function roundsInWindow({ store, nowMs }: AskRoom, { plan }: Ask, due: readonly DueQuestion[]): Promise<ReadonlySet<string>> {
	const until = await store.conversations.windowsOpenUntil(plan.from, due.map(({ to }) => recipientKey(to.to)));
	return new Set(due.filter((_, index) => Date.parse(until[index] ?? '') > nowMs() + windowMarginMs).map(({ round }) => round));
}

/**
 * Sends what is due of a question, each message once under its key; what cannot leave at once stays in the outbox. Whoever
 * has no open window gets the template, where there is one. Throws a StoreError.
 */
export async function askPeople(room: AskRoom, ask: Ask, due: readonly DueQuestion[]): Promise<DeliveryReport[]> {
	if (due.length === 0) return [];
	const { store, account, courier, nowMs } = room;
	const secret = await askSecret(store, account);
	const { from, template, source } = ask.plan;
	const inWindow = template === undefined ? undefined : await roundsInWindow(room, ask, due);
	const usefulForMs = Math.max(shortestUseMs, endsAt(ask) - nowMs());
	const orders = due.map((one) => {
		const content = template !== undefined && !inWindow!.has(one.round) ? template : writeQuestion(ask, one, secret);
		const { to } = one;
		const message = readMessage({ from, to: { type: to.to.type, value: addressOf(to.to) }, content });
		return { ...atOnce, key: questionKey(ask.id, one), message, context: { askId: ask.id, kind: one.kind }, source, usefulForMs };
	});
	return await courier.deliver(orders, { waitAtMostMs, onStop: 'putBack' });
}
