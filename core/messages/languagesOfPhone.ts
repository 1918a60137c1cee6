/** Main languages of countries, by calling code; longer codes are looked for first. English is everybody's second. Source: ITU-T E.164. */
const byCallingCode: Readonly<Record<string, readonly string[]>> = {
	20: ['ar'], 212: ['ar', 'fr'], 213: ['ar', 'fr'], 216: ['ar', 'fr'], 218: ['ar'], 249: ['ar'], 254: ['sw', 'en'], 255: ['sw'], 256: ['sw', 'en'], 221: ['fr'], 225: ['fr'], 237: ['fr'], 243: ['fr'],
	238: ['pt'], 239: ['pt'], 240: ['es'], 244: ['pt'], 245: ['pt'], 258: ['pt'], 30: ['el'], 31: ['nl'], 32: ['nl', 'fr'], 33: ['fr'], 34: ['es'], 351: ['pt'], 357: ['el'], 358: ['fi', 'sv'], 36: ['hu'], 373: ['ro', 'ru'], 375: ['ru'], 380: ['uk', 'ru'],
	39: ['it'], 40: ['ro'], 41: ['de', 'fr', 'it'], 420: ['cs'], 421: ['cs'], 423: ['de'], 43: ['de'], 45: ['da'], 46: ['sv'], 47: ['nb'], 48: ['pl'], 49: ['de'],
	51: ['es'], 52: ['es'], 53: ['es'], 54: ['es'], 55: ['pt'], 56: ['es'], 57: ['es'], 58: ['es'], 502: ['es'], 503: ['es'], 504: ['es'], 505: ['es'], 506: ['es'], 507: ['es'], 591: ['es'], 593: ['es'], 595: ['es'], 598: ['es'],
	1787: ['es'], 1809: ['es'], 1829: ['es'], 1849: ['es'], 1939: ['es'],
	60: ['ms', 'en'], 62: ['id'], 63: ['fil', 'en'], 65: ['en', 'zh', 'ms'], 66: ['th'], 7: ['ru'], 81: ['ja'], 82: ['ko'], 84: ['vi'], 852: ['zh', 'en'], 853: ['zh'], 86: ['zh'], 886: ['zh'], 880: ['bn'], 90: ['tr'], 91: ['en', 'hi'], 92: ['ur', 'en'], 98: ['fa'],
	961: ['ar'], 962: ['ar'], 963: ['ar'], 964: ['ar'], 965: ['ar'], 966: ['ar'], 967: ['ar'], 968: ['ar'], 970: ['ar'], 971: ['ar', 'en'], 972: ['he'], 973: ['ar'], 974: ['ar'],
};

/** The languages that somebody with this number, its country code included, probably speaks; none where nothing is known. */
export function languagesOfPhone(phone: string | undefined): readonly string[] {
	const digits = phone?.replace(/\D/g, '') ?? '';
	for (const length of [4, 3, 2, 1]) {
		const languages = byCallingCode[digits.slice(0, length)];
		if (digits.length > length && languages !== undefined) return languages;
	}
	return [];
}
