/** Letters that no decomposition turns into the plain ones that people type instead. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', ß: 'ss', ς: 'σ', آ: 'ا', أ: 'ا', إ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ة: 'ه', ۀ: 'ه', ک: 'ك', ہ: 'ه', ھ: 'ه' };

/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Marks of other scripts are letters to their readers. */
const optionalMarks = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0640|\u0670/gu;

/** Emoji, flags, keycaps and what joins them; controls that nobody sees. */
const invisible = /\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u20e3|\u034f/gu;
const apostrophes = /['’‘ʼ`´＇]/gu;
const otherThanWords = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A text as its words alone: small letters of one width, without accents (unless they are kept), punctuation, emoji and
 * invisible characters, one space between words. Folding twice changes nothing.
 */
export function foldText(text: string, keepsMarks = false): string {
	// Small first, then compatible: some capitals decompose only once they are small.
	const small = text.normalize('NFKC').replace(/İ/gu, 'i').toLowerCase().normalize('NFKC').replace(invisible, '').replace(apostrophes, '');
	const unmarked = keepsMarks ? small : small.normalize('NFD').replace(optionalMarks, '').normalize('NFC');
	const plain = keepsMarks ? unmarked : [...unmarked].map((letter) => plainLetters[letter] ?? letter).join('');
	return plain.replace(otherThanWords, ' ').trim();
}
