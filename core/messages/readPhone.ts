import parsePhoneNumber, { isSupportedCountry, validatePhoneNumberLength, type CountryCode } from 'libphonenumber-js';

/** A phone number in E.164 with its plus, without which the Cloud API may guess a country; or why it cannot be read. */
export type ReadPhone = { phone: string } | { problem: string };

const example = 'Write it with its country code, e.g. +1 555 010 0123.';

const reasons: Record<string, string> = {
	INVALID_COUNTRY: `The recipient's phone number has no known country code. ${example}`,
	NOT_A_NUMBER: `The recipient's phone number is not a phone number. ${example}`,
	TOO_SHORT: `The recipient's phone number is too short for its country. ${example}`,
	TOO_LONG: `The recipient's phone number is too long for its country. ${example}`,
	INVALID_LENGTH: `The recipient's phone number has a length that its country does not use. ${example}`,
};

const label = /^(?:tel|phone|mobile|cell|whatsapp)\s*[:.]?\s*/i;
const chatSuffix = /@(?:c\.us|s\.whatsapp\.net)$/i;
const trunkZero = /\(\s*0\s*\)/;
const separators = /[\s().\-/\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/** What people write around a number taken away: labels, the zero in brackets, separators, full-width characters. */
function compact(written: string): string {
	return written.normalize('NFKC').trim().replace(label, '').replace(chatSuffix, '').replace(trunkZero, '').replace(separators, '');
}

function parse(number: string, country?: CountryCode): ReadPhone {
	const parsed = parsePhoneNumber(number, country);
	if (parsed?.isPossible()) return { phone: parsed.number };
	return { problem: reasons[validatePhoneNumberLength(number, country) ?? 'NOT_A_NUMBER']! };
}

/**
 * Reads a number in the ways people write it: with +, 00 or neither, spaces, dashes, brackets, a trunk zero in brackets.
 * Without + or 00 it is national where a default country is given and it fits there, else international.
 */
export function readPhone(written: string, defaultCountry?: string): ReadPhone {
	const country = defaultCountry?.trim().toUpperCase() || undefined;
	if (country !== undefined && !isSupportedCountry(country)) {
		return { problem: 'The default country is not a country code of two letters. Use one like US, DE or BR.' };
	}
	const number = compact(written);
	if (!/^\+?\d+$/.test(number)) return { problem: reasons.NOT_A_NUMBER! };
	if (number.startsWith('+')) return parse(number);
	if (number.startsWith('00')) return parse(`+${number.slice(2)}`);
	const national = country === undefined ? undefined : parse(number, country as CountryCode);
	if (national !== undefined && 'phone' in national) return national;
	const international = parse(`+${number}`);
	return 'phone' in international ? international : (national ?? international);
}
