import { GroupSync } from '../../../core/store/engines/sqlite/groupSync';

/** A disk whose syncs end when the test says so. */
function slowDisk() {
	const ends: Array<{ resolve: () => void; reject: (error: Error) => void }> = [];
	return { ends, disk: new GroupSync(() => new Promise((resolve, reject) => ends.push({ resolve, reject }))) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a shared sync', () => {
	it('is not one that began before the call', async () => {
		const { disk, ends } = slowDisk();
		const order: string[] = [];
		void disk.reached().then(() => order.push('first'));
		await turn();
		void disk.reached().then(() => order.push('second'));
		void disk.reached().then(() => order.push('third'));
		await turn();
		expect(ends).toHaveLength(1);
		ends[0]!.resolve();
		await turn();
		expect([order, ends.length]).toEqual([['first'], 2]);
		ends[1]!.resolve();
		await turn();
		expect(order).toEqual(['first', 'second', 'third']);
	});

	it('fails for those who shared it, and the next one is tried', async () => {
		const { disk, ends } = slowDisk();
		const failing = disk.reached();
		const settled = failing.catch((error: Error) => error.message);
		await turn();
		const next = disk.reached();
		ends[0]!.reject(new Error('EIO'));
		expect(await settled).toBe('EIO');
		await turn();
		ends[1]!.resolve();
		await expect(next).resolves.toBeUndefined();
	});
});
