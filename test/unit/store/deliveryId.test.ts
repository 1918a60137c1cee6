import fc from 'fast-check';
import { deliveryId, joinCallback, longestCallbackData, splitCallback } from '../../../core/store';

describe('the id of a delivery', () => {
	it('is the same for the same account and key, and tells neither', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (account, key, other) => {
				expect(deliveryId(account, key)).toBe(deliveryId(account, key));
				expect(deliveryId(account, key)).toMatch(/^wo1_[A-Za-z0-9_-]{22}$/);
				if (other !== key) expect(deliveryId(account, key)).not.toBe(deliveryId(account, other));
			}),
		);
		expect(deliveryId('a', 'bc')).not.toBe(deliveryId('ab', 'c'));
	});

	it('comes back out of callback data together with what the builder put there', () => {
		fc.assert(
			fc.property(fc.string(), fc.option(fc.string({ minLength: 1, maxLength: longestCallbackData }), { nil: undefined }), (key, callbackData) => {
				const id = deliveryId('a', key);
				const joined = joinCallback(id, callbackData);
				expect(joined.length).toBeLessThanOrEqual(512);
				expect(splitCallback(joined)).toEqual({ id, callbackData });
			}),
		);
	});

	it('is not seen in data of somebody else', () => {
		for (const data of ['order 7', 'wo1_short', `wo1_${'a'.repeat(23)}`, `x${deliveryId('a', 'b')}`]) expect(splitCallback(data)).toEqual({ callbackData: data });
		expect(splitCallback(undefined)).toEqual({});
	});
});
