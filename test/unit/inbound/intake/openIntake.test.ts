import { openIntake } from '../../../../core/inbound';
import { bodyIds } from '../../../../core/inbound/intake/bodyIds';
import type { NewBody } from '../../../../core/store';

/** An inbox whose commits end when the test says so. */
function slowInbox() {
	const commits: Array<{ bodies: NewBody[]; end: (error?: unknown) => void }> = [];
	const take = (bodies: NewBody[]) => new Promise<void>((resolve, reject) => commits.push({ bodies, end: (error) => (error === undefined ? resolve() : reject(error)) }));
	return { commits, take };
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const open = (inbox: { take: (bodies: NewBody[]) => Promise<void> }, commitsAtOnce = 1, taken?: (boxes: ReadonlySet<string>) => void) => openIntake({ inbox, nowMs: () => 1_790_000_000_000, random: Math.random, commitsAtOnce, taken });

test('bodies of the same moment share a commit, and none is answered before it', async () => {
	const inbox = slowInbox();
	const intake = open(inbox);
	const answered: string[] = [];
	for (const body of ['a', 'b', 'c']) void intake.take('box', body).then(() => answered.push(body));
	await turn();
	expect(inbox.commits.map(({ bodies }) => bodies.map(({ body }) => body))).toEqual([['a', 'b', 'c']]);
	expect(answered).toEqual([]);
	inbox.commits[0]!.end();
	await intake.settled();
	expect(answered).toEqual(['a', 'b', 'c']);
});

test('what arrives during a commit shares the next one', async () => {
	const inbox = slowInbox();
	const intake = open(inbox);
	void intake.take('box', 'a');
	await turn();
	void intake.take('box', 'b');
	void intake.take('box', 'c');
	await turn();
	expect(inbox.commits).toHaveLength(1);
	inbox.commits[0]!.end();
	await turn();
	expect(inbox.commits.map(({ bodies }) => bodies.length)).toEqual([1, 2]);
});

test('several commits run at once where that is wanted', async () => {
	const inbox = slowInbox();
	const intake = open(inbox, 2);
	for (const body of ['a', 'b', 'c']) {
		void intake.take('box', body);
		await turn();
	}
	expect(inbox.commits.map(({ bodies }) => bodies[0]!.body)).toEqual(['a', 'b']);
});

test('a commit that fails fails for its bodies alone', async () => {
	const inbox = slowInbox();
	const intake = open(inbox);
	const first = intake.take('box', 'a');
	await turn();
	const second = intake.take('box', 'b');
	inbox.commits[0]!.end(new Error('disk full'));
	await expect(first).rejects.toThrow('disk full');
	await turn();
	inbox.commits[1]!.end();
	await expect(second).resolves.toBeUndefined();
});

test('a commit stays small, whatever waits', async () => {
	const inbox = slowInbox();
	const intake = open(inbox);
	for (let index = 0; index < 2_500; index++) void intake.take('box', 'x');
	await turn();
	inbox.commits[0]!.end();
	await turn();
	expect(inbox.commits.map(({ bodies }) => bodies.length)).toEqual([1_000, 1_000]);
	const large = slowInbox();
	const other = open(large);
	for (let index = 0; index < 5; index++) void other.take('box', 'x'.repeat(3 * 1024 * 1024));
	await turn();
	expect(large.commits[0]!.bodies.length).toBeLessThan(5);
	expect(large.commits[0]!.bodies.length).toBeGreaterThan(0);
});

test('readers hear which boxes got something, once it is on the disk', async () => {
	const inbox = slowInbox();
	const told: string[][] = [];
	const intake = open(inbox, 1, (boxes) => told.push([...boxes]));
	void intake.take('one', 'a');
	void intake.take('two', 'b');
	void intake.take('one', 'c');
	await turn();
	expect(told).toEqual([]);
	inbox.commits[0]!.end();
	await intake.settled();
	expect(told).toEqual([['one', 'two']]);
});

test('ids sort by time and turn, also when the clock is set back, and no two are alike', () => {
	const times = [5, 5, 5, 3, 9, 1_790_000_000_000, 1_790_000_000_000];
	const next = bodyIds(() => times.shift()!, Math.random);
	const ids = Array.from({ length: 7 }, next);
	expect([...ids].sort()).toEqual(ids);
	expect(new Set(ids.map(({ length }) => length)).size).toBe(1);
	const sameMoment = [bodyIds(() => 5, Math.random), bodyIds(() => 5, Math.random)].map((make) => make());
	expect(sameMoment[0]).not.toBe(sameMoment[1]);
	expect(ids.every((id) => /^[0-9a-z]+$/.test(id))).toBe(true);
});
