import parsePhoneNumber, { isSupportedCountry, validatePhoneNumberLength, type CountryCode } from 'libphonenumber-js/max';

/** A phone number in E.164 with its plus, without which the Cloud API may guess a country; or why it cannot be read. */
export type ReadPhone = { phone: string } | { problem: string };

/** One way of reading digits: the number, and how well it fits the numbering plan (2 a mobile number, 1 another, 0 by its length only). */
interface Reading {
	phone: string;
	fit: 0 | 1 | 2;
}

const example = 'Write it with its country code, e.g. +1 555 010 0123.';

const reasons: Record<string, string> = {
	INVALID_COUNTRY: `The recipient's phone number has no known country code. ${example}`,
	NOT_A_NUMBER: `The recipient's phone number is not a phone number. ${example}`,
	TOO_SHORT: `The recipient's phone number is too short for its country. ${example}`,
	TOO_LONG: `The recipient's phone number is too long for its country. ${example}`,
	INVALID_LENGTH: `The recipient's phone number has a length that its country does not use. ${example}`,
	MAY_BE_NATIONAL: 'The recipient\'s phone number seems to lack its country code. Write it with a plus, e.g. +1 555 010 0123, or set a default country.',
};

const label = /^(?:tel|phone|mobile|cell|whatsapp)\s*[:.]*\s*/i;
const chatSuffix = /@(?:c\.us|s\.whatsapp\.net)$/i;
/** The zero that is dialled at home only; Italian numbers keep theirs. */
const trunkZero = /(?<!39\s*)\(\s*0\s*\)/;
const separators = /[\s().\-/\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const e164 = /^\+[1-9]\d{6,14}$/;
/** Mexican mobile numbers had a 1 after the country code until 2019, and WhatsApp IDs still have it; Meta takes both forms. */
const formerMexicanMobile = /^\+521\d{10}$/;
/** Up to this many digits, a number without plus may be a national one as well as an international one. */
const longestDoubtful = 10;
const shortestNational = 7;

/** What people write around a number taken away: labels, the zero in brackets, separators; all digits as 0 to 9. */
function compact(written: string, country: string | undefined): string {
	const plain = written.normalize('NFKC').replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
	const bare = plain.trim().replace(label, '');
	// A chat id holds the country code and no plus.
	const number = chatSuffix.test(bare) ? `+${bare.replace(chatSuffix, '').replace(/^\+/, '')}` : bare;
	return (country === 'IT' ? number : number.replace(trunkZero, '')).replace(separators, '');
}

function readAs(number: string, country?: CountryCode): Reading | undefined {
	const parsed = parsePhoneNumber(number, country);
	if (parsed === undefined || !e164.test(parsed.number)) return undefined;
	if (formerMexicanMobile.test(parsed.number)) return { phone: parsed.number, fit: 2 };
	if (!parsed.isPossible()) return undefined;
	const type = parsed.isValid() ? parsed.getType() : undefined;
	return { phone: parsed.number, fit: type === undefined ? 0 : type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? 2 : 1 };
}

function problemOf(number: string, country?: CountryCode): ReadPhone {
	const reason = validatePhoneNumberLength(number, country) ?? (number.length > 16 ? 'TOO_LONG' : 'TOO_SHORT');
	return { problem: reasons[reason]! };
}

const orProblem = (reading: Reading | undefined, number: string, country?: CountryCode): ReadPhone =>
	reading === undefined ? problemOf(number, country) : { phone: reading.phone };

/**
 * Reads a number in the ways people write it: with +, 00 or neither, spaces, dashes, brackets, a trunk zero in brackets.
 * Without + or 00 it is read as a national number of the default country and as an international one; the better fit counts,
 * the national one where both fit alike. Without a default country, up to 10 digits must be a mobile number abroad.
 */
export function readPhone(written: string, defaultCountry?: string): ReadPhone {
	const country = defaultCountry?.trim().toUpperCase() || undefined;
	if (country !== undefined && !isSupportedCountry(country)) {
		return { problem: 'The default country is not a country code of two letters. Use one like US, DE or BR.' };
	}
	const number = compact(written, country);
	if (!/^\+?\d+$/.test(number)) return { problem: reasons.NOT_A_NUMBER! };
	const international = number.replace(country === 'AU' ? /^(?:0011|00)/ : /^00/, '+');
	if (international.startsWith('+')) return orProblem(readAs(international), international);
	const abroad = readAs(`+${number}`);
	if (country === undefined) {
		const mayBeNational = number.length >= shortestNational && number.length <= longestDoubtful && abroad?.fit !== 2;
		if (mayBeNational) return { problem: reasons.MAY_BE_NATIONAL! };
		return orProblem(abroad, `+${number}`);
	}
	const atHome = readAs(number, country);
	if (atHome === undefined && abroad === undefined) return problemOf(number, country);
	return { phone: (abroad === undefined || (atHome !== undefined && atHome.fit >= abroad.fit) ? atHome! : abroad).phone };
}
