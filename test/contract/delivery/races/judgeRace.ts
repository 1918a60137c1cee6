import { deliveryId, type Store } from '../../../../core/store';
import type { Accepted, World } from '../given/startWorld';
import { personOf } from './raceBatch';
import type { RacePlan } from './racePlan';
import type { Witness } from './witness';

/** What one race came to. `faults` says what must not be; the rest is counted. */
export interface RaceVerdict {
	faults: string[];
	/** Messages that arrived before the end, people who were told that it is over, messages that were called off. */
	updates: number;
	over: number;
	calledOff: number;
	/** Ends that were refused, or of which nobody can know: dead letters, of which somebody hears. */
	deadEnds: number;
	/** Ends to people of whose messages nobody can know whether they arrived, since a process ended while it sent. */
	inDoubt: number;
}

/** Compares what the sandbox accepted, in its order, with what was resolved. */
export async function judgeRace(race: { plan: RacePlan; world: World; store: Store; accepted: Accepted[]; witness: Witness; settled: boolean }): Promise<RaceVerdict> {
	const { plan, world, store, accepted, witness, settled } = race;
	const { subject } = plan;
	const verdict: RaceVerdict = { faults: settled ? [] : ['not settled'], updates: 0, over: 0, calledOff: 0, deadEnds: 0, inDoubt: 0 };
	const updates = accepted.filter(({ body }) => body.startsWith(`${subject} update`));
	const ends = accepted.filter(({ body }) => body === `${subject} over`);
	const resolved = witness.resolved.get(subject);
	const deliveries = new Map((await Promise.all(plan.updates.map(({ key }) => world.find(store, key)))).flatMap((delivery) => (delivery === undefined ? [] : [[delivery.id, delivery]])));

	const stored = await store.subjects.get(world.account, subject, 1000);
	const lives = stored?.deliveries.map(({ recipient, subject: place, state, reason, attempts }) => [recipient, place!.part, state, reason?.code, ...attempts.map(({ outcome }) => outcome)].join(' '));
	const fault = (words: string) => verdict.faults.push(`${words}: ${JSON.stringify({ plan, lives })}`);
	const deadEnds = new Set(stored?.deliveries.filter((delivery) => delivery.subject?.part === 'over' && delivery.state === 'failed').map(({ recipient }) => recipient.slice('tel:'.length)));

	for (const { bizOpaqueCallbackData: id = '' } of updates) {
		if (resolved !== undefined && (witness.begun.get(id) ?? Infinity) > resolved.at) fault('sent after the resolution was visible');
	}
	for (const person of [0, 1, 2]) {
		const to = personOf(plan, person);
		const heard = updates.filter((message) => message.to === to);
		const heardEnd = ends.filter((message) => message.to === to);
		const ids = plan.updates.filter((update) => update.person === person).map(({ key }) => deliveryId(world.account, key));
		const mayHaveHeard = ids.some((id) => deliveries.get(id)?.reason?.code === 'unknownOutcome' || deliveries.get(id)?.attempts.some(({ outcome }) => outcome === 'unknown'));
		if (heardEnd.length > 1) fault('told the end twice');
		if (heard.length > 0 && resolved !== undefined && heardEnd.length === 0) {
			if (deadEnds.has(to)) verdict.deadEnds += 1;
			else fault('told the beginning and not the end');
		}
		if (heard.length === 0 && heardEnd.length > 0) {
			if (mayHaveHeard) verdict.inDoubt += 1;
			else fault('told an end without a beginning');
		}
		if (heard.some(({ seq }) => heardEnd.some((end) => end.seq < seq))) fault('told the beginning behind the end');
	}
	if (resolved === undefined && plan.updates.some(({ key }) => deliveries.has(deliveryId(world.account, key)))) {
		// It was resolved before anybody wrote of it: then it is not over, and everything is sent.
		if (ends.length > 0) fault('an end without a resolution');
	}
	for (const delivery of deliveries.values()) if (!['accepted', 'canceled', 'failed'].includes(delivery.state)) fault(`left ${delivery.state}`);
	verdict.updates = updates.length;
	verdict.over = ends.length;
	verdict.calledOff = [...deliveries.values()].filter(({ reason }) => reason?.code === 'subjectResolved').length;
	return verdict;
}
