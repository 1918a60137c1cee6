import { sendPoints, type SendPoint } from '../../../../core/delivery';
import { startWorld, type World } from '../given/startWorld';
import type { StoreRoom } from '../../store/storeRoom';
import type { Verdict } from './judgeRound';
import { killPlan, type KillPlan } from './killPlan';
import { killRound } from './killRound';
import { realKillRound } from './realKillRound';
import { startKillable, type Killable } from './startKillable';

type Sums = Omit<Verdict, 'faults'>;

/** Set to 10000 for the whole of it: so many messages under a kill or a fault, and a SIGKILL at each point. */
const wanted = process.env.KILL_RUNS === undefined ? undefined : Number(process.env.KILL_RUNS);

/** Rounds until so many messages were sent; everything that must not be, and the sums. */
async function count(runs: number, round: (nth: number) => Promise<{ plan: KillPlan; verdict: Verdict }>): Promise<{ faults: string[]; sums: Sums; points: Set<SendPoint> }> {
	const points = new Set<SendPoint>();
	const sums: Sums = { runs: 0, killed: 0, lost: 0, repeated: 0, unknown: 0, deadLetters: 0, bothLost: 0 };
	const faults: string[] = [];
	for (let nth = 0; sums.runs < runs; nth += 1) {
		const { plan, verdict } = await round(nth);
		for (const name of Object.keys(sums) as Array<keyof Sums>) sums[name] += verdict[name];
		if (verdict.killed > 0) points.add(plan.point);
		faults.push(...verdict.faults.map((fault) => `${JSON.stringify(plan)}: ${fault}`));
	}
	return { faults, sums, points };
}

/** What every engine has to show when processes end at any point of the way while the provider fails. */
export function killSuite(openRoom: () => Promise<StoreRoom>, usual: { rounds: number; sigkills: number }): void {
	const messages = killPlan(0).messages;
	const runs = wanted ?? usual.rounds * messages;
	const sigkills = wanted === undefined ? usual.sigkills : sendPoints.length * 2;
	jest.setTimeout(60_000 + runs * 1000);

	let world: World;
	let killable: Killable;
	beforeAll(async () => {
		// The sandbox's limits are not what is tested, and children run by another clock.
		world = await startWorld({ grainMs: 400, openRoom, enforceLimits: false });
		killable = startKillable();
	});
	afterAll(async () => {
		killable?.stop();
		await world?.close();
	});

	function expectNothingLost(name: string, { faults, sums, points }: Awaited<ReturnType<typeof count>>): void {
		if (wanted !== undefined) process.stderr.write(`${name}: ${JSON.stringify(sums)}\n`);
		expect(faults).toEqual([]);
		expect(sums).toMatchObject({ lost: 0, repeated: 0 });
		// Otherwise nothing was put to the test.
		expect(points.size).toBe(Math.min(sendPoints.length, sums.runs / messages));
		expect(sums.unknown).toBeGreaterThan(0);
	}

	it(`nothing is lost and nothing repeated over ${runs} messages of processes that end or halt`, async () => {
		expectNothingLost('pretended ends', await count(runs, async (nth) => ({ plan: killPlan(nth), verdict: await killRound(world, killPlan(nth)) })));
	});

	it(`nor when ${sigkills} times processes are killed by SIGKILL`, async () => {
		const step = sendPoints.length / sigkills;
		const planOf = (nth: number): KillPlan => ({ ...killPlan(nth + 1000), point: sendPoints[Math.floor(nth * step) % sendPoints.length]!, processes: 1 + (nth % 3), fault: nth % 2 === 0 ? 'answerLost' : 'none' });
		expectNothingLost('SIGKILL', await count(sigkills * messages, async (nth) => ({ plan: planOf(nth), verdict: await realKillRound(world, killable, planOf(nth)) })));
	});
}
