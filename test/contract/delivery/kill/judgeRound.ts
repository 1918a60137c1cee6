import type { DeliveryReport, Order } from '../../../../core/delivery';
import { deliveryId, type Delivery, type DeliveryEvent, type Store } from '../../../../core/store';
import type { World } from '../given/startWorld';

/** What a round came to. `faults` says what must not be; the rest is counted. */
export interface Verdict {
	faults: string[];
	runs: number;
	killed: number;
	lost: number;
	repeated: number;
	/** Whose outcome was unknown for a time. */
	unknown: number;
	deadLetters: number;
	/** Accepted, but answer and receipt were both lost: dead letters, since nobody can know. */
	bothLost: number;
}

/** What the sandbox accepted, how often, by the id that went out with it. */
function countById(accepted: Array<{ bizOpaqueCallbackData?: string }>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { bizOpaqueCallbackData: id = 'none' } of accepted) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

async function eventsOf(store: Store, account: string): Promise<DeliveryEvent[]> {
	return await store.events.after(account, 0, 10_000);
}

/** What must not be, about one delivery that was accepted so many times. */
function faultOf(delivery: Delivery | undefined, count: number): 'lost' | 'repeated' | 'wrong' | undefined {
	if (count > 1) return 'repeated';
	if (delivery === undefined) return 'lost';
	const { state, reason } = delivery;
	if (count === 1) return state === 'accepted' || (state === 'failed' && reason?.code === 'unknownOutcome') ? undefined : 'wrong';
	if (state === 'accepted') return 'wrong';
	return state === 'failed' && reason !== undefined ? undefined : 'lost';
}

/** Compares what the sandbox's own ledger says with what the store says; then sends every dead letter that never arrived, under its key. */
export async function judgeRound(round: { world: World; store: Store; orders: Order[]; reports: Array<Pick<DeliveryReport, 'outcome' | 'delivery'>>; settled: boolean; killed: number }): Promise<Verdict> {
	const { world, store, orders, reports, settled, killed } = round;
	const verdict: Verdict = { faults: settled ? [] : ['not settled'], runs: orders.length, killed, lost: 0, repeated: 0, unknown: 0, deadLetters: 0, bothLost: 0 };
	const counts = countById(await world.accepted());
	const ids = orders.map(({ key }) => deliveryId(world.account, key));
	const events = await eventsOf(store, world.account);
	const toRedrive: string[] = [];

	for (const [index, id] of ids.entries()) {
		const count = counts.get(id) ?? 0;
		const delivery = await world.find(store, orders[index]!.key);
		const fault = faultOf(delivery, count);
		if (fault === 'lost' || fault === 'repeated') verdict[fault] += 1;
		if (fault !== undefined) verdict.faults.push(`${fault}: accepted ${count} times, ${delivery?.state} (${delivery?.reason?.code}), tries ${JSON.stringify(delivery?.attempts.map(({ outcome }) => outcome))}`);
		if (delivery?.state === 'failed') {
			verdict.deadLetters += 1;
			if (count === 1) verdict.bothLost += 1;
			else toRedrive.push(id);
			if (!events.some(({ kind, deliveryId: about }) => kind === 'failed' && about === id)) verdict.faults.push('a dead letter that nobody was told of');
		}
	}
	for (const id of counts.keys()) if (!ids.includes(id)) verdict.faults.push(`accepted without a delivery: ${id}`);
	for (const { outcome, delivery } of reports) if (outcome === 'accepted' && counts.get(delivery.id) !== 1) verdict.faults.push('reported as accepted, which it was not');
	if (events.some(({ kind }) => kind === 'audit')) verdict.faults.push('the sums of a look differ');
	verdict.unknown = new Set(events.filter(({ kind }) => kind === 'unknown').map(({ deliveryId: about }) => about)).size;

	if (toRedrive.length > 0) {
		await world.faults();
		await store.outbox.redrive(toRedrive, new Date(world.clock.nowMs()).toISOString());
		for (let looks = 0; looks < 5; looks += 1) {
			await world.look({ store, owner: 'survivor' });
			world.clock.advance(300_000);
		}
		const redriven = countById(await world.accepted());
		for (const id of toRedrive) if (redriven.get(id) !== 1) verdict.faults.push(`redriven, and accepted ${redriven.get(id) ?? 0} times`);
	}
	return verdict;
}
