import { Duration } from 'luxon';
import { wordLanguage, type WordLanguage } from '../../messages';
import { hourMs, minuteMs } from '../time';

/** A length of time as people say it and as figures in hours and minutes. */
export interface SpokenTime {
	/** E.g. "2 hours and 5 minutes". */
	words: string;
	/** E.g. "2:05"; with a minus sign where it is negative. */
	figures: string;
}

const underAMinute: Record<WordLanguage, string> = { en: 'less than a minute', es: 'menos de un minuto', pt: 'menos de um minuto', de: 'weniger als eine Minute' };

const dueNow: Record<WordLanguage, string> = { en: 'due now', es: 'vence ahora', pt: 'vence agora', de: 'jetzt fällig' };

const remaining: Record<WordLanguage, { left: (time: string) => string; over: (time: string) => string }> = {
	en: { left: (time) => `${time} left`, over: (time) => `${time} overdue` },
	es: { left: (time) => `faltan ${time}`, over: (time) => `${time} de retraso` },
	pt: { left: (time) => `faltam ${time}`, over: (time) => `${time} de atraso` },
	de: { left: (time) => `noch ${time}`, over: (time) => `${time} überfällig` },
};

const single: Partial<Record<WordLanguage, { from: RegExp; to: string }>> = {
	es: { from: /^faltan (?=1 \w+$|menos)/, to: 'falta ' },
	pt: { from: /^faltam (?=1 \w+$|menos)/, to: 'falta ' },
};

function lengthWords(ms: number, language: WordLanguage): string {
	const minutes = Math.floor(Math.abs(ms) / minuteMs);
	if (minutes === 0) return underAMinute[language];
	const parts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
	return Duration.fromObject(parts, { locale: language }).toHuman({ listStyle: 'long', showZeros: false });
}

function figuresOf(ms: number): string {
	const hours = Math.floor(Math.abs(ms) / hourMs);
	const minutes = Math.floor((Math.abs(ms) % hourMs) / minuteMs);
	return `${ms < 0 && hours + minutes > 0 ? '-' : ''}${hours}:${String(minutes).padStart(2, '0')}`;
}

/** A length of time in words and figures, cut to whole minutes. Hours are never made days: an open day has no fixed length. */
export function sayTime(ms: number, languageCode?: string): SpokenTime {
	return { words: lengthWords(ms, wordLanguage(languageCode)), figures: figuresOf(ms) };
}

/** The time that is left, or by which it is overdue where it is negative, in words and figures. */
export function sayRemaining(ms: number, languageCode?: string): SpokenTime {
	const language = wordLanguage(languageCode);
	if (ms === 0) return { words: dueNow[language], figures: figuresOf(ms) };
	const { left, over } = remaining[language];
	const words = (ms < 0 ? over : left)(lengthWords(ms, language));
	const one = single[language];
	return { words: one === undefined ? words : words.replace(one.from, one.to), figures: figuresOf(ms) };
}
