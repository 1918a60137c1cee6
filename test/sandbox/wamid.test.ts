import { createIdSource } from '../../sandbox/ids/idSource';
import { composeWamid, newWamid } from '../../sandbox/ids/wamid';

describe('message ids', () => {
	it('are composed like the public samples', () => {
		expect(composeWamid('15550107777', 'outbound', '0123456789ABCDEF01')).toBe(
			'wamid.HBgLMTU1NTAxMDc3NzcVAgARGBIwMTIzNDU2Nzg5QUJDREVGMDEA',
		);
		expect(composeWamid('15550107777', 'inbound', '3A00000000000000ABCD')).toBe(
			'wamid.HBgLMTU1NTAxMDc3NzcVAgASGBQzQTAwMDAwMDAwMDAwMDAwQUJDRAA=',
		);
	});

	it('say who sent the message and to which number', () => {
		const bytes = Buffer.from(newWamid(createIdSource(1), '15550107701', 'inbound').slice('wamid.'.length), 'base64');
		expect(bytes.subarray(3, 14).toString()).toBe('15550107701');
		expect(bytes[17]).toBe(0x12);
		expect(bytes.subarray(20, -1).toString()).toMatch(/^3A[0-9A-F]{18}$/);
	});

	it('repeat with the same seed and differ with another', () => {
		const run = (seed: number) => {
			const ids = createIdSource(seed);
			return [newWamid(ids, '15550107701', 'outbound'), newWamid(ids, '15550107701', 'outbound')];
		};
		expect(run(7)).toEqual(run(7));
		expect(run(7)[0]).not.toBe(run(8)[0]);
		expect(new Set(run(7)).size).toBe(2);
	});
});
