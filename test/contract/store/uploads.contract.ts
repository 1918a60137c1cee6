import type { Bench } from './contract';
import { account, after } from './sampleDelivery';

const file = { account, phoneNumberId: '300', mimeType: 'image/png', sha256: 'ab' };

export function uploadsContract({ store: newStore }: Bench): void {
	describe('uploads', () => {
		it('are found again until they are too old', async () => {
			const { uploads } = await newStore();
			expect(await uploads.find(file, after(-1))).toBeUndefined();
			await uploads.remember(file, 'm1', after(0));
			expect(await uploads.find(file, after(-1))).toBe('m1');
			expect(await uploads.find(file, after(0))).toBeUndefined();
			for (const other of [{ account: 'x' }, { phoneNumberId: 'x' }, { mimeType: 'x' }, { sha256: 'x' }]) expect(await uploads.find({ ...file, ...other }, after(-1))).toBeUndefined();
			await uploads.remember(file, 'm2', after(10));
			expect(await uploads.find(file, after(0))).toBe('m2');
		});

		it('are forgotten by id and by age', async () => {
			const { uploads } = await newStore();
			await uploads.remember(file, 'm1', after(0));
			await uploads.remember({ ...file, sha256: 'cd' }, 'm2', after(5));
			await uploads.forget('m1');
			expect(await uploads.find(file, after(-1))).toBeUndefined();
			expect(await uploads.purge(after(5), 9)).toBe(0);
			expect(await uploads.purge(after(6), 9)).toBe(1);
			expect(await uploads.find({ ...file, sha256: 'cd' }, after(-1))).toBeUndefined();
		});
	});
}
