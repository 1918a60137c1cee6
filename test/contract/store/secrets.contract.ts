import type { Bench } from './contract';

export function secretsContract({ open, room }: Bench): void {
	describe('secrets', () => {
		it('are made once, whoever asks first, and stay', async () => {
			const config = room().newConfig();
			const stores = [await open(config), await open(config)];
			const asked = await Promise.all(Array.from({ length: 12 }, (_, index) => stores[index % 2]!.cases.secret('buttons|a')));
			expect(new Set(asked).size).toBe(1);
			expect(Buffer.from(asked[0]!, 'base64url')).toHaveLength(32);
			expect(await (await open(config)).cases.secret('buttons|a')).toBe(asked[0]);
		});

		it('of different names or stores have nothing in common', async () => {
			const [one, other] = [await open(room().newConfig()), await open(room().newConfig())];
			expect(new Set([await one.cases.secret('a'), await one.cases.secret('b'), await other.cases.secret('a')]).size).toBe(3);
		});
	});
}
