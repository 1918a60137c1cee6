import { compileVocabulary, type WordRule } from './compileVocabulary';
import { foldText } from './foldText';
import { vocabularies } from './languages';

/** What a message says about being messaged. */
export type ConsentWord =
	| { wish: 'none' }
	| {
			wish: 'optOut' | 'optIn';
			/** All messages, or advertising alone. */
			category: 'all' | 'marketing';
			/** ISO 639; of words that many languages use, the first language asked for. */
			language: string;
			/** The words that say so, folded. */
			matched: string;
			/** `likely`: words that also have another use standing alone. */
			certainty: 'certain' | 'likely';
	  };

/** A wish is short; what is longer is about something else as well. */
const longestWish = 160;

const rules = new Map(vocabularies.map((vocabulary) => [vocabulary.language, compileVocabulary(vocabulary)]));

/** Words that stand on signs and in SMS programmes all over the world. */
const international: WordRule[] = compileVocabulary({
	language: 'en',
	filler: [...new Set(vocabularies.filter(({ isSpaceless, keepsMarks }) => !isSpaceless && !keepsMarks).map(({ filler }) => filler))].join('|'),
	optOut: ['stop', 'stop all', 'stopall', 'unsubscribe', 'opt out', 'optout'],
	optIn: ['unstop', 'opt in', 'optin', 'subscribe'],
	likelyOptIn: ['start'],
});

/** The languages that have words here. */
export const consentLanguages: readonly string[] = vocabularies.map(({ language }) => language);

/**
 * Whether a message as a whole is a wish to receive no more messages, or to receive them again. A word inside another matter
 * ("where is the bus stop?") is none. Languages asked for are tried first; all are tried.
 */
export function readConsentWord(text: string, languages: readonly string[] = []): ConsentWord {
	if (text.length > longestWish) return { wish: 'none' };
	const folded = { plain: foldText(text), marked: foldText(text, true) };
	if (folded.plain === '') return { wish: 'none' };
	const known = languages.filter((language) => rules.has(language));
	const order = [...new Set([...known, ...rules.keys()])].flatMap((language) => rules.get(language)!);
	const said = (rule: WordRule, language: string): ConsentWord | undefined => {
		const matched = rule.match(folded);
		return matched === undefined ? undefined : { wish: rule.wish, category: rule.category, language, matched, certainty: rule.certainty };
	};
	for (const rule of international) {
		const word = said(rule, known[0] ?? rule.language);
		if (word !== undefined) return word;
	}
	// What is certain in one language is not made doubtful by another one.
	for (const certainty of ['certain', 'likely'] as const) {
		for (const rule of order) {
			const word = rule.certainty === certainty ? said(rule, rule.language) : undefined;
			if (word !== undefined) return word;
		}
	}
	return { wish: 'none' };
}
