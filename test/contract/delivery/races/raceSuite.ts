import type { StoreRoom } from '../../store/storeRoom';
import { startWorld, type World } from '../given/startWorld';
import type { RaceVerdict } from './judgeRace';
import { raceBatch, racesAtOnce, runners } from './raceBatch';
import { racePlan } from './racePlan';

/** Set to 1000 for the whole of it. */
const wanted = process.env.RESOLVE_RACES === undefined ? undefined : Number(process.env.RESOLVE_RACES);

type Sums = Omit<RaceVerdict, 'faults'>;

/** What every engine has to show when a subject is resolved while messages about it are on every step of their way. */
export function raceSuite(openRoom: () => Promise<StoreRoom>, usual: number): void {
	const races = wanted ?? usual;
	jest.setTimeout(120_000 + races * 2000);
	let world: World;
	beforeAll(async () => {
		// The sandbox's limits are not what is tested.
		world = await startWorld({ grainMs: 4, openRoom, enforceLimits: false, waIds: runners });
	});
	afterAll(() => world?.close());

	async function count(kills: boolean): Promise<{ faults: string[]; sums: Sums }> {
		const sums: Sums = { updates: 0, over: 0, calledOff: 0, deadEnds: 0, inDoubt: 0 };
		const faults: string[] = [];
		for (let first = 0; first < races; first += racesAtOnce) {
			const plans = Array.from({ length: Math.min(racesAtOnce, races - first) }, (_, index) => racePlan(first + index, kills));
			for (const verdict of await raceBatch(world, plans)) {
				faults.push(...verdict.faults);
				for (const name of Object.keys(sums) as Array<keyof Sums>) sums[name] += verdict[name];
			}
		}
		if (wanted !== undefined) process.stderr.write(`${races} races${kills ? ' with kills' : ''}: ${JSON.stringify(sums)}\n`);
		return { faults, sums };
	}

	it(`${races} times a resolution races messages at -500 to +500 ms: nothing leaves once it is visible, and whoever was told is told the end once`, async () => {
		const { faults, sums } = await count(false);
		expect(faults).toEqual([]);
		expect(sums.inDoubt).toBe(0);
		// Otherwise nothing was put to the test.
		expect(Math.min(sums.updates, sums.over, sums.calledOff)).toBeGreaterThan(races / 4);
	});

	it(`and ${races} times while processes end at the points of the way`, async () => {
		const { faults, sums } = await count(true);
		expect(faults).toEqual([]);
		expect(Math.min(sums.updates, sums.over, sums.calledOff)).toBeGreaterThan(races / 4);
	});
}
