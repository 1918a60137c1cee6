import type { Killable } from './startKillable';
import type { World } from '../given/startWorld';
import { finishAll } from './finishAll';
import { judgeRound, type Verdict } from './judgeRound';
import { ordersOf } from './killOrders';
import { chance, faultsOf, nthOf, type KillPlan } from './killPlan';

/** As killRound, with processes of their own that end by SIGKILL. Their clocks run; the survivor's is the world's. */
export async function realKillRound(world: World, killable: Killable, plan: KillPlan): Promise<Verdict> {
	const { clock } = world;
	const { store, config } = await world.newStore();
	await world.accepted();
	await world.faults(...faultsOf(plan));
	const offsetMs = clock.nowMs() - Date.now();
	const processes = Array.from({ length: plan.processes }, (_, process) => process);
	const baseUrl = world.api.account.baseUrl;

	const endOf = (process: number) => (process === 0 || chance(plan.seed, process, 1) < 0.5 ? { point: plan.point, nth: nthOf(plan, process) } : undefined);
	const first = await Promise.all(processes.map((process) => killable.run({ config, baseUrl, plan, process, owner: `first-${process}`, offsetMs, end: endOf(process) })));
	const ended = processes.filter((process) => first[process] === 'killed');
	const second = await Promise.all(ended.map((process) => killable.run({ config, baseUrl, plan, process, owner: `second-${process}`, offsetMs })));
	clock.advance(Math.max(0, Date.now() + offsetMs - clock.nowMs()));

	const settled = await finishAll(world, store);
	const reports = [...first, ...second].flatMap((reported) => (reported === 'killed' ? [] : reported));
	const verdict = await judgeRound({ world, store, orders: ordersOf(plan), reports, settled, killed: ended.length });
	await store.close();
	return verdict;
}
