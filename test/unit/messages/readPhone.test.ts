import fc from 'fast-check';
import { getCountries } from 'libphonenumber-js/max';
import { readPhone } from '../../../core/messages/readPhone';

const phoneOf = (written: string, country?: string) => {
	const read = readPhone(written, country);
	return 'phone' in read ? read.phone : read.problem;
};

// Numbers of fictional or reserved ranges where a country has one, else of a mobile range with counted-up digits.
describe('numbers of the world', () => {
	test.each<[written: string, country: string | undefined, phone: string]>([
		// United States: 555 01xx is reserved for fiction.
		['+15550107777', undefined, '+15550107777'],
		['+1 555 010 7777', undefined, '+15550107777'],
		['1 (555) 010-7777', undefined, '+15550107777'],
		['001 555 010 7777', undefined, '+15550107777'],
		['(555) 010-7777', 'US', '+15550107777'],
		['555.010.7777', 'us', '+15550107777'],
		['5550107777', 'US', '+15550107777'],
		['15550107777', 'US', '+15550107777'],
		['011 44 20 7946 0958', 'US', '+442079460958'],
		// Brazil: eight and nine digits are both left as written; Meta knows which is the WhatsApp one.
		['+55 11 98765-4321', undefined, '+5511987654321'],
		['+55 11 8765-4321', undefined, '+551187654321'],
		['(11) 98765-4321', 'BR', '+5511987654321'],
		['011 98765-4321', 'BR', '+5511987654321'],
		['0 15 11 98765 4321', 'BR', '+5511987654321'],
		['5511987654321', 'BR', '+5511987654321'],
		['0055 11 98765-4321', 'BR', '+5511987654321'],
		// Mexico: the 1 of former mobile numbers stays where it is written, as in WhatsApp IDs.
		['+52 55 1234 5678', undefined, '+525512345678'],
		['55 1234 5678', 'MX', '+525512345678'],
		['+52 1 55 1234 5678', undefined, '+5215512345678'],
		['5215512345678', undefined, '+5215512345678'],
		['5215512345678', 'MX', '+5215512345678'],
		['5215512345678', 'DE', '+5215512345678'],
		// Argentina: a mobile number is dialled 15 at home and 9 from abroad; nothing is added to one that has neither.
		['+54 9 11 2345-6789', undefined, '+5491123456789'],
		['011 15-2345-6789', 'AR', '+5491123456789'],
		['11 15 2345 6789', 'AR', '+5491123456789'],
		['9 11 2345 6789', 'AR', '+5491123456789'],
		['5491123456789', 'AR', '+5491123456789'],
		['+54 11 2345 6789', undefined, '+541123456789'],
		// Germany: numbers have many lengths, so a country code may hide in a national number.
		['+49 (0) 151 23456789', undefined, '+4915123456789'],
		['+49 (0151) 23456789', undefined, '+4915123456789'],
		['0049-151-2345 6789', undefined, '+4915123456789'],
		['0151/23456789', 'DE', '+4915123456789'],
		['15123456789', 'DE', '+4915123456789'],
		['4915123456789', 'DE', '+4915123456789'],
		['14155550123', 'DE', '+14155550123'],
		['5511987654321', 'DE', '+5511987654321'],
		// Portugal, Spain
		['+351 912 345 678', undefined, '+351912345678'],
		['912 345 678', 'PT', '+351912345678'],
		['351912345678', 'PT', '+351912345678'],
		['+34 612 34 56 78', undefined, '+34612345678'],
		['612345678', 'ES', '+34612345678'],
		['34612345678', 'ES', '+34612345678'],
		// United Kingdom: 020 7946 0xxx is reserved for fiction.
		['+44 (0)20 7946 0958', undefined, '+442079460958'],
		['020 7946 0958', 'GB', '+442079460958'],
		['+44\u00a020\u20117946\u20110958', undefined, '+442079460958'],
		['07400 123456', 'GB', '+447400123456'],
		['447400123456', undefined, '+447400123456'],
		// India
		['+91 98765 43210', undefined, '+919876543210'],
		['098765 43210', 'IN', '+919876543210'],
		['9876543210', 'IN', '+919876543210'],
		['919876543210', 'IN', '+919876543210'],
		['919876543210', 'US', '+919876543210'],
		// South Africa, Nigeria, Indonesia
		['082 123 4567', 'ZA', '+27821234567'],
		['+27 (0)82 123 4567', undefined, '+27821234567'],
		['0803 123 4567', 'NG', '+2348031234567'],
		['2348031234567', undefined, '+2348031234567'],
		['0812-3456-7890', 'ID', '+6281234567890'],
		['6281234567890', undefined, '+6281234567890'],
		// France
		['06 12 34 56 78', 'FR', '+33612345678'],
		['+33 (0)6 12 34 56 78', undefined, '+33612345678'],
		// Italy: the zero of landlines belongs to the number, also in brackets.
		['+39 06 1234 5678', undefined, '+390612345678'],
		['06 1234 5678', 'IT', '+390612345678'],
		['(0)6 1234 5678', 'IT', '+390612345678'],
		['+39 (0)6 1234 5678', undefined, '+390612345678'],
		['347 123 4567', 'IT', '+393471234567'],
		// Australia: one dials 0011 to call abroad.
		['0412 345 678', 'AU', '+61412345678'],
		['0011 44 20 7946 0958', 'AU', '+442079460958'],
		['0011 298 123456', 'AU', '+298123456'],
		['0044 20 7946 0958', 'AU', '+442079460958'],
		// Japan: one dials 010 to call abroad.
		['090-1234-5678', 'JP', '+819012345678'],
		['+81 (0)90 1234 5678', undefined, '+819012345678'],
		['010 44 20 7946 0958', 'JP', '+442079460958'],
		// Russia, Switzerland, Singapore, Denmark
		['8 912 345-67-89', 'RU', '+79123456789'],
		['0041 79 123 45 67', undefined, '+41791234567'],
		['6591234567', undefined, '+6591234567'],
		['4520123456', undefined, '+4520123456'],
	])('%s (%s) is %s', (written, country, phone) => {
		expect(phoneOf(written, country)).toBe(phone);
	});
});

describe('what stands around a number', () => {
	test.each([
		['tel:+1-555-010-7777', '+15550107777'],
		['Tel.: +1 555 010 7777', '+15550107777'],
		['WhatsApp +1 555 010 7777', '+15550107777'],
		['whatsapp:+15550107777', '+15550107777'],
		['Phone: +1 555 010 7777', '+15550107777'],
		['15550107777@c.us', '+15550107777'],
		['15550107777@s.whatsapp.net', '+15550107777'],
		['＋１ ５５５ ０１０ ７７７７', '+15550107777'],
		['+١ ٥٥٥ ٠١٠ ٧٧٧٧', '+15550107777'],
		['+۱ ۵۵۵ ۰۱۰ ۷۷۷۷', '+15550107777'],
		['\u202a+1 555 010 7777\u202c', '+15550107777'],
		['\u200e+1\u2009555\u2013010\u20147777', '+15550107777'],
		['(+1) 555 010 7777', '+15550107777'],
		[' +1\t555\n010 7777 ', '+15550107777'],
	])('%j is %s', (written, phone) => {
		expect(phoneOf(written)).toBe(phone);
	});

	test('a chat ID holds its country code, whatever the default country', () => {
		expect(phoneOf('15550107777@c.us', 'DE')).toBe('+15550107777');
	});
});

describe('numbers that would have to be guessed', () => {
	// As international numbers these would be Egyptian, Swiss, French and Brazilian ones.
	test.each(['2025550123', '(415) 555-0123', '336 555 0123', '555 010 7777'])('%s lacks its country code', (written) => {
		expect(phoneOf(written)).toMatch(/seems to lack its country code.*default country/);
	});

	test.each([
		['12345', /too short/],
		['+49 1101', /too short/],
		['+1555010777712345', /too long/],
		['+49 123456789012345', /too long/],
		['+0555010777', /no known country code/],
		['0151 23456789', /no known country code/],
		['+999 555 010 777', /no known country code/],
		['Ana', /not a phone number/],
		['+1 555 010 7777 ext. 5', /not a phone number/],
		['+1 555 010 7777, +1 555 010 7778', /not a phone number/],
		['+1 555 010 7777 / +1 555 010 7778', /not a phone number/],
		['1-800-FLOWERS', /not a phone number/],
		['15550107777-1600000000@g.us', /not a phone number/],
		['++15550107777', /not a phone number/],
		['', /not a phone number/],
	])('%j: %s', (written, expected) => {
		const problem = phoneOf(written);
		expect(problem).toMatch(expected);
		expect(problem).toMatch(/e\.g\. \+1 555 010 0123/);
	});

	test.each(['XX', 'Germany', '49', 'D'])('the default country %s is none', (country) => {
		expect(phoneOf('0151 23456789', country)).toMatch(/default country.*two letters/);
	});

	test('an empty default country counts as none', () => {
		expect(phoneOf('+49 151 23456789', ' ')).toBe('+4915123456789');
	});
});

describe('properties', () => {
	const e164 = /^\+[1-9]\d{6,14}$/;
	const country = fc.option(fc.constantFrom(...getCountries()), { nil: undefined });
	const digits = (most: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
	const separator = fc.constantFrom('', ' ', '-', '.', '/', ' (', ') ', '\u00a0', '\u2011');
	const written = fc
		.tuple(fc.constantFrom('', '+', '00', '0', '011', '(0)', 'tel:', '+ '), fc.array(fc.tuple(digits(6), separator), { minLength: 1, maxLength: 6 }))
		.map(([prefix, groups]) => prefix + groups.flat().join(''));

	test('a number is E.164 or there is a problem in words, which does not repeat it', () => {
		let read = 0;
		fc.assert(
			fc.property(fc.oneof({ arbitrary: written, weight: 9 }, fc.string()), country, (text, where) => {
				const result = readPhone(text, where);
				if ('phone' in result) {
					read += 1;
					expect(result.phone).toMatch(e164);
				} else {
					expect(result.problem).toMatch(/^The .*\.$/);
					expect(result.problem.replace('+1 555 010 0123', '')).not.toMatch(/\d{3}/);
				}
			}),
			{ numRuns: 5000 },
		);
		// Else the property would say nothing about numbers.
		expect(read).toBeGreaterThan(500);
	});

	test('a number with its plus is read alike, whatever the default country', () => {
		let read = 0;
		fc.assert(
			fc.property(fc.array(fc.tuple(digits(6), fc.constantFrom('', ' ', '-')), { minLength: 1, maxLength: 3 }), country, country, (groups, one, other) => {
				const text = `+${groups.flat().join('')}`;
				const first = readPhone(text, one);
				if ('phone' in first) read += 1;
				expect(readPhone(text, other)).toEqual(first);
			}),
			{ numRuns: 2000 },
		);
		expect(read).toBeGreaterThan(100);
	});
});
