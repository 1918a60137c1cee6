import { cutText, wordLanguage } from '../../messages';
import { phrases } from './phrases';

const longestTitle = 200;

/** The text that tells the end of a matter, in English, Spanish, Portuguese or German. */
export function overText(title: string, language?: string): string {
	return phrases[wordLanguage(language)].over(cutText(title.trim().replace(/[.!\s]+$/, ''), longestTitle));
}
