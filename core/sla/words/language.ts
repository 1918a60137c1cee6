/** The languages in which times are put into words; English stands in for every other. */
export type WordLanguage = 'en' | 'es' | 'pt' | 'de';

/** The language of a code such as pt_BR, de-AT or en. */
export function wordLanguage(code: string | undefined): WordLanguage {
	const base = code?.trim().toLowerCase().split(/[-_]/)[0];
	return base === 'es' || base === 'pt' || base === 'de' ? base : 'en';
}
