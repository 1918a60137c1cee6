import { lookIntoOutbox, type DeliveryReport } from '../../../../core/delivery';
import type { Store } from '../../../../core/store';
import { apiThrough, storeThrough } from '../given/callsThrough';
import { mortal, type Mortal } from '../given/mortal';
import type { World } from '../given/startWorld';
import { finishAll } from './finishAll';
import { judgeRound, type Verdict } from './judgeRound';
import { ordersOf, shareOf } from './killOrders';
import { chance, faultsOf, nthOf, type KillPlan } from './killPlan';

const waitAtMostMs = 8_000;

/** Lives of pretended processes over one store file, ended as planned; then restarts with the same orders, and a watcher that goes on until all is settled. */
export async function killRound(world: World, plan: KillPlan): Promise<Verdict> {
	const { clock } = world;
	const { store: survivor, config } = await world.newStore();
	const opened: Store[] = [survivor];
	const reports: DeliveryReport[] = [];
	const orders = ordersOf(plan);
	await world.accepted();
	await world.faults(...faultsOf(plan));

	/** A workflow that sends its share, and an Outbox Trigger that looks twice. */
	async function live(life: Mortal, owner: string, process: number): Promise<void> {
		const shared = await world.open(config);
		opened.push(shared);
		const store = storeThrough(shared, life.around);
		const api = apiThrough(world.api, life.around);
		const { reach, sleep } = life;
		const random = () => chance(plan.seed, process, clock.nowMs());
		const parts = { store, api, owner, reach, sleep, random };
		reports.push(...(await world.courier(parts).deliver(shareOf(orders, process, plan), { waitAtMostMs, concurrency: 8 })));
		for (let looks = 0; looks < 2; looks += 1) await (await lookIntoOutbox(world.outbox({ ...parts, name: `w${process}|outbox` }))).told();
	}

	const lives = Array.from({ length: plan.processes }, (_, process) => {
		const ends = process === 0 || chance(plan.seed, process, 1) < 0.5;
		return mortal(clock.sleep, ends ? { point: plan.point, nth: nthOf(plan, process), returns: chance(plan.seed, process, 3) < 0.3 } : undefined);
	});
	const working = lives.map((life, process) => live(life, `first-${process}`, process));
	await clock.run(Promise.all(lives.map((life, process) => Promise.race([working[process]!, life.ended]))));
	const killed = lives.filter(({ hasEnded }) => hasEnded).length;
	await world.fold(survivor);

	// As n8n runs an execution again whose process went away.
	const again = lives.flatMap(({ hasEnded }, process) => (hasEnded ? [live(mortal(clock.sleep), `second-${process}`, process)] : []));
	await clock.run(Promise.all(again));

	let settled = await finishAll(world, survivor);
	// Those that were only halted know nothing of all this.
	for (const life of lives) life.goOn();
	await clock.run(Promise.all(lives.map(async (life, process) => (life.hasEnded && life.returnsLater ? await working[process] : undefined))));
	settled = (await finishAll(world, survivor)) && settled;

	const verdict = await judgeRound({ world, store: survivor, orders, reports, settled, killed });
	for (const store of opened) await store.close();
	return verdict;
}
