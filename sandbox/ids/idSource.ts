import { randomInt } from 'node:crypto';

/** Makes the random part of every id; the same seed gives the same run of ids. */
export interface IdSource {
	upperHex(length: number): string;
	digits(length: number): string;
	alphanumeric(length: number): string;
}

const UPPER_HEX = '0123456789ABCDEF';
const DIGITS = '0123456789';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id source; without a seed every start makes other ids, so that a client's stored ids never meet again. */
export function createIdSource(seed: number = randomInt(2 ** 32)): IdSource {
	let state = seed >>> 0;
	// mulberry32: small, fast and good enough for ids that only have to differ.
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const pick = (alphabet: string, length: number): string => {
		let picked = '';
		while (picked.length < length) picked += alphabet[Math.floor(next() * alphabet.length)] ?? '';
		return picked;
	};
	return {
		upperHex: (length) => pick(UPPER_HEX, length),
		digits: (length) => pick(DIGITS, length),
		alphanumeric: (length) => pick(ALPHANUMERIC, length),
	};
}
