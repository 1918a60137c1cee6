import { maskPhones } from '../../../core/messages';

test.each([
	['Recipient 15550107777 is not in the list', 'Recipient …7777 is not in the list'],
	['to +1 (555) 010-7777 failed', 'to …7777 failed'],
	['code 131030, 24 hours', 'code 131030, 24 hours'],
	['account 200111222333444', 'account 200111222333444'],
])('%s', (text, masked) => {
	expect(maskPhones(text, ['200111222333444'])).toBe(masked);
});
