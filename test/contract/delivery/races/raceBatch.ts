import { createCourier, lookIntoOutbox, type CourierParts } from '../../../../core/delivery';
import { readMessage } from '../../../../core/messages';
import type { Store } from '../../../../core/store';
import { phoneNumberId } from '../../../sandbox/given/defaultIds';
import { apiThrough, storeThrough, type Around } from '../given/callsThrough';
import { mortal, type Mortal } from '../given/mortal';
import { sampleOrder } from '../given/sampleOrder';
import type { World } from '../given/startWorld';
import { chance } from '../kill/killPlan';
import { finishAll } from '../kill/finishAll';
import { judgeRace, type RaceVerdict } from './judgeRace';
import type { RacePlan } from './racePlan';
import { Witness } from './witness';

const waitAtMostMs = 20_000;
/** A request is on its way for longer than a word with the store takes, so that most resolutions meet some. */
const storeMs = 45;
const apiMs = 500;
const source = { workflowId: 'races' };

/** So many share a store and a moment. */
export const racesAtOnce = 100;

const waId = (index: number) => `1555022${String(index).padStart(5, '0')}`;

/** Three people for each of them. */
export const runners = Array.from({ length: racesAtOnce * 3 }, (_, index) => waId(index));

/** One of the people of a race, whom nobody else writes to meanwhile. */
export const personOf = ({ nth }: RacePlan, index: number) => waId((nth % racesAtOnce) * 3 + index);

/** Every call takes up to twice so many milliseconds of the world's clock, half of them before it reaches its other side. */
function slowly(world: World, seed: number, mostMs: number): Around {
	let calls = 0;
	return async (_, call) => {
		calls += 1;
		await world.clock.sleep(Math.floor(mostMs * chance(seed, calls, 1)));
		const answer = await call();
		await world.clock.sleep(Math.floor(mostMs * chance(seed, calls, 2)));
		return answer;
	};
}

/** Races side by side over one store: each message has a process of its own, and so has each resolution; then all is brought to its end and judged. */
export async function raceBatch(world: World, plans: RacePlan[]): Promise<RaceVerdict[]> {
	const { clock } = world;
	const { store: survivor, config } = await world.newStore();
	const stores = [survivor, await world.open(config), await world.open(config), await world.open(config)];
	const witness = new Witness();
	await world.accepted();
	// Some beginnings fail for certain, and then there is nothing to end.
	await world.faults({ kind: 'refused', code: 131026, share: 0.1, seed: plans[0]!.nth });

	const partsOf = (life: Mortal, seed: number): Partial<CourierParts> & { store: Store; api: CourierParts['api'] } => {
		const through = (slow: Around): Around => (name, call) => life.around(name, () => slow(name, call));
		const shared = witness.watch(stores[seed % stores.length]!);
		return { store: storeThrough(shared, through(slowly(world, seed, storeMs))), api: apiThrough(world.api, through(slowly(world, seed, apiMs))), reach: life.reach, sleep: life.sleep, owner: `process-${seed}`, random: () => chance(seed, clock.nowMs()) };
	};
	const newLife = (point: RacePlan['resolverEndsAt']) => mortal(clock.sleep, point === undefined ? undefined : { point, nth: 1, returns: false });
	const finish = (life: Mortal, work: Promise<unknown>) => Promise.race([work, life.ended]);

	async function update(plan: RacePlan, index: number): Promise<void> {
		const { key, person: whom, atMs, mode, onNewer, endsAt } = plan.updates[index]!;
		await clock.sleep(atMs);
		const life = newLife(endsAt);
		const order = sampleOrder(key, { to: personOf(plan, whom), body: `${plan.subject} update`, mode, subject: { key: plan.subject, onNewer, reopens: false } });
		const courier = world.courier(partsOf(life, plan.nth * 10 + index));
		await finish(life, courier.deliver([order], { waitAtMostMs }));
	}

	async function resolve(plan: RacePlan, life: Mortal): Promise<void> {
		const courier = createCourier({ nowMs: clock.nowMs, ...partsOf(life, plan.nth * 10 + 9) } as CourierParts);
		const over = ({ last }: { last: { message: { to: unknown } } }) =>
			readMessage({ from: phoneNumberId, to: { type: 'waId', value: (last.message.to as { waId: string }).waId }, content: { kind: 'text', body: `${plan.subject} over` } });
		await finish(life, courier.resolve({ key: plan.subject, over, context: {}, source }, { waitAtMostMs }));
	}

	async function race(plan: RacePlan): Promise<void> {
		const resolution = clock.sleep(plan.resolvesAtMs).then(async () => {
			const life = newLife(plan.resolverEndsAt);
			await resolve(plan, life);
			// As n8n runs an execution again whose process went away.
			if (life.hasEnded) await resolve(plan, newLife(undefined));
		});
		await Promise.all([resolution, ...plan.updates.map((_, index) => update(plan, index))]);
	}

	/** An Outbox Trigger, which sends what is queued meanwhile. */
	async function watch(): Promise<void> {
		for (let looks = 0; looks < 6; looks += 1) {
			const parts = world.outbox(partsOf(newLife(undefined), 7_000_000 + plans[0]!.nth * 10 + looks));
			await (await lookIntoOutbox(parts)).told();
			await clock.sleep(120);
		}
	}

	await clock.run(Promise.all([watch(), ...plans.map(race)]));
	const settled = await finishAll(world, survivor);
	const accepted = await world.accepted();
	const verdicts: RaceVerdict[] = [];
	for (const plan of plans) verdicts.push(await judgeRace({ plan, world, store: survivor, accepted, witness, settled }));
	for (const store of stores) await store.close();
	return verdicts;
}
