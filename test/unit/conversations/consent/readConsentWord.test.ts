import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { consentLanguages, readConsentWord } from '../../../../core/conversations';

/** Sentences written as people write them, one a line: language, tab, sentence. */
function sentences(file: string): Array<{ language: string; sentence: string }> {
	const lines = readFileSync(join(__dirname, file), 'utf8').split('\n').filter((line) => line !== '');
	return lines.map((line) => ({ language: line.slice(0, line.indexOf('\t')), sentence: line.slice(line.indexOf('\t') + 1) }));
}

const optOuts = sentences('optOutSentences.txt');
const optIns = sentences('optInSentences.txt');
const others = sentences('otherSentences.txt');
const every = [...optOuts, ...optIns, ...others];

const wishOf = (sentence: string) => readConsentWord(sentence).wish;

describe('words of consent', () => {
	it('know at least 30 languages, each with sentences of every sort', () => {
		expect(consentLanguages.length).toBeGreaterThanOrEqual(30);
		for (const list of [optOuts, others, optIns]) {
			const told = new Set(list.map(({ language }) => language));
			expect(consentLanguages.filter((language) => !told.has(language))).toEqual(list === optIns ? ['ms'] : []);
		}
		expect(optOuts.length).toBeGreaterThanOrEqual(200);
		expect(others.length).toBeGreaterThanOrEqual(200);
	});

	it('find opt-outs with a precision of at least 99 % and a recall of at least 95 %', () => {
		const missed = optOuts.filter(({ sentence }) => wishOf(sentence) !== 'optOut');
		const wrong = [...others, ...optIns].filter(({ sentence }) => wishOf(sentence) === 'optOut');
		const found = optOuts.length - missed.length;
		const precision = found / (found + wrong.length);
		const recall = found / optOuts.length;
		process.stdout.write(`${JSON.stringify({ languages: consentLanguages.length, optOuts: optOuts.length, others: others.length + optIns.length, precision, recall })}\n`);
		expect({ wrong, isPrecise: precision >= 0.99 }).toMatchObject({ isPrecise: true });
		expect({ missed, isComplete: recall >= 0.95 }).toMatchObject({ isComplete: true });
	});

	it('find opt-ins, and never in what is about something else', () => {
		expect(optIns.filter(({ sentence }) => wishOf(sentence) !== 'optIn')).toEqual([]);
		expect(others.filter(({ sentence }) => wishOf(sentence) !== 'none')).toEqual([]);
	});

	it.each([
		['STOP', 'all'],
		['stop promotions', 'marketing'],
		['keine Werbung mehr', 'marketing'],
		['no quiero más publicidad', 'marketing'],
		['unsubscribe', 'all'],
	])('tell whether %s is about all messages or about advertising', (sentence, category) => {
		expect(readConsentWord(sentence)).toMatchObject({ wish: 'optOut', category, certainty: 'certain' });
	});

	it('call a word doubtful that also has another use standing alone', () => {
		for (const word of ['cancel', 'END', 'Cancelar', 'basta', 'iptal', '取消']) expect(readConsentWord(word)).toMatchObject({ wish: 'optOut', certainty: 'likely' });
		expect(readConsentWord('start')).toMatchObject({ wish: 'optIn', certainty: 'likely' });
	});

	it.each(['Stop', 'PARE', 'dur', 'หยุด', 'توقف', 'LOPETA', '停止', 'berhenti', 'sair'])('do not doubt %s, which is "stop" and nothing else', (word) => {
		expect(readConsentWord(word)).toMatchObject({ wish: 'optOut', certainty: 'certain' });
	});

	it('name the language that was asked for, for words that all languages share', () => {
		expect(readConsentWord('STOP', ['de'])).toMatchObject({ language: 'de' });
		expect(readConsentWord('STOP')).toMatchObject({ language: 'en' });
		expect(readConsentWord('parar', ['pt'])).toMatchObject({ language: 'pt' });
		expect(readConsentWord('STOP', ['xx', 'fr'])).toMatchObject({ language: 'fr' });
	});

	it.each(['ＳＴＯＰ', 'S\u200bTO\u200dP', 'stop\u00a0', '🛑 STOP 🛑', '«Stop»', 'ST\u0301OP', 'İPTAL', 'IPTAL', 'ıptal'])('read %j like anybody would', (sentence) => {
		expect(wishOf(sentence)).toBe('optOut');
	});

	it('never throw, whatever is written', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
				expect(['none', 'optOut', 'optIn']).toContain(wishOf(text));
			}),
			{ numRuns: 300 },
		);
	});

	it('say the same whatever the capitals, spaces, punctuation and emoji around', () => {
		const noise = fc.array(fc.constantFrom(...' \t\n.!,;:…。！、–—"“”()🙏😡✋\u200b\ufe0f'), { maxLength: 5 }).map((signs) => signs.join(''));
		fc.assert(
			fc.property(fc.constantFrom(...every), noise, noise, fc.boolean(), ({ sentence }, before, after, isUpper) => {
				const noisy = `${before}${isUpper ? sentence.toUpperCase() : sentence}${after}`;
				expect(readConsentWord(noisy)).toEqual(readConsentWord(sentence));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('find nothing once a wish stands within another matter', () => {
		const matters = ['the meeting about', 'tomorrow at 9 we', 'Rechnung 4711:', 'order 55 says', 'la factura 12 dice', 'der Kunde sagte'];
		fc.assert(
			fc.property(fc.constantFrom(...optOuts.filter(({ language }) => !['zh', 'ja', 'ko', 'th'].includes(language))), fc.constantFrom(...matters), fc.boolean(), ({ sentence }, matter, isBefore) => {
				expect(wishOf(isBefore ? `${matter} ${sentence}` : `${sentence} ${matter}`)).toBe('none');
			}),
			{ numRuns: 500 },
		);
	});

	// Matching that grows exponentially would not end within the test's time, nor within days.
	it.each(['stop now '.repeat(17), 'stop me the all any '.repeat(8), 'no more '.repeat(20), '退订了吧请'.repeat(30), 'please '.repeat(22), 'a'.repeat(160)])('come to an end with %j', (hostile) => {
		expect(wishOf(`${hostile.slice(0, 159)}x`)).toBe('none');
	});

	it('leave long messages alone', () => {
		expect(wishOf(`stop${' '.repeat(200)}`)).toBe('none');
	});
});
