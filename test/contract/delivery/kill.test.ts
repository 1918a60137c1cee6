import { killPlan } from './kill/killPlan';
import { killRound } from './kill/killRound';
import type { Verdict } from './kill/judgeRound';
import { startWorld, type World } from './given/startWorld';

/** So many messages are sent under a kill or a fault; `KILL_RUNS=10000` for the whole of it. */
const runs = Number(process.env.KILL_RUNS ?? 392);

jest.setTimeout(30_000 + runs * 500);

describe('processes that end at any point of the way, while the provider fails', () => {
	let world: World;
	beforeAll(async () => void (world = await startWorld({ grainMs: 100 })));
	afterAll(() => world.close());

	it(`lose nothing and repeat nothing, over ${runs} messages`, async () => {
		const sums: Omit<Verdict, 'faults'> = { runs: 0, killed: 0, lost: 0, repeated: 0, unknown: 0, deadLetters: 0, bothLost: 0 };
		const faults: string[] = [];
		for (let nth = 0; sums.runs < runs; nth += 1) {
			const plan = killPlan(nth);
			const verdict = await killRound(world, plan);
			for (const name of Object.keys(sums) as Array<keyof typeof sums>) sums[name] += verdict[name];
			faults.push(...verdict.faults.map((fault) => `${JSON.stringify(plan)}: ${fault}`));
		}
		if (process.env.KILL_RUNS !== undefined) console.log(JSON.stringify(sums));
		expect(faults).toEqual([]);
		expect(sums).toMatchObject({ lost: 0, repeated: 0 });
		// Otherwise nothing was put to the test.
		expect(sums.killed).toBeGreaterThan(0);
		expect(sums.unknown).toBeGreaterThan(0);
	});
});
