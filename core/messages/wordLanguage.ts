const wordLanguages = ['en', 'es', 'pt', 'de'] as const;

/** A language in which our own words are written. */
export type WordLanguage = (typeof wordLanguages)[number];

/** The language of a code such as pt_BR, de-AT or EN; undefined where it is none of ours. */
export function knownLanguage(code: string | undefined): WordLanguage | undefined {
	const base = code?.trim().toLowerCase().split(/[-_]/)[0];
	return wordLanguages.find((language) => language === base);
}

/** The language of ours for a code; English stands in for every other. */
export function wordLanguage(code: string | undefined): WordLanguage {
	return knownLanguage(code) ?? 'en';
}
