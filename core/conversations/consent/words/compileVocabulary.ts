import { foldText } from './foldText';
import type { Vocabulary } from './vocabulary';

/** What a message of this language says, in the order in which it is tried. */
export interface WordRule {
	language: string;
	wish: 'optOut' | 'optIn';
	category: 'all' | 'marketing';
	certainty: 'certain' | 'likely';
	/** Whether the folded message as a whole says so; answers with the words that do. */
	match(folded: FoldedMessage): string | undefined;
}

/** One message in the forms in which vocabularies look at it. */
export interface FoldedMessage {
	plain: string;
	marked: string;
}

/** English politeness is understood everywhere. */
const everywhere = 'ok|okay|please|pls|plz|hi|hello|thanks|thank you|thx';
/** Nobody asks more than three times in one message; an end keeps matching cheap. */
const timesAtMost = 3;

const part = /\[([^\]]*)\]([?*]?)|(\S+)/gu;

export function compileVocabulary(vocabulary: Vocabulary): WordRule[] {
	const { language, isSpaceless = false, keepsMarks = false } = vocabulary;
	const space = isSpaceless ? '' : ' ';
	const fold = (words: string) => (isSpaceless ? foldText(words, keepsMarks).replaceAll(' ', '') : foldText(words, keepsMarks));
	const alternatives = (list: string) => list.split('|').map((words) => `${fold(words)}${space}`).join('|');
	const sourceOf = (pattern: string) =>
		[...pattern.matchAll(part)].map(([, list, times, word]) => (list === undefined ? `${fold(word!)}${space}` : `(?:${alternatives(list)})${times}`)).join('');
	const filler = `(?:${alternatives(`${everywhere}|${vocabulary.filler}`)})`;

	const rule = (patterns: readonly string[] | undefined, meaning: Pick<WordRule, 'wish' | 'category' | 'certainty'>): WordRule[] => {
		if (patterns === undefined || patterns.length === 0) return [];
		const core = patterns.map(sourceOf).join('|');
		const whole = new RegExp(`^${filler}{0,4}((?:(?:${core})${filler}{0,4}){1,${timesAtMost}})$`, 'u');
		const match = ({ plain, marked }: FoldedMessage) => {
			const words = keepsMarks ? marked : plain;
			return whole.exec(isSpaceless ? words.replaceAll(' ', '') : `${words} `)?.[1]?.trim();
		};
		return [{ language, match, ...meaning }];
	};
	return [
		...rule(vocabulary.optOut, { wish: 'optOut', category: 'all', certainty: 'certain' }),
		...rule(vocabulary.marketing, { wish: 'optOut', category: 'marketing', certainty: 'certain' }),
		...rule(vocabulary.likelyOptOut, { wish: 'optOut', category: 'all', certainty: 'likely' }),
		...rule(vocabulary.optIn, { wish: 'optIn', category: 'all', certainty: 'certain' }),
		...rule(vocabulary.likelyOptIn, { wish: 'optIn', category: 'all', certainty: 'likely' }),
	];
}
