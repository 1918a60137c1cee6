import fc from 'fast-check';
import { knownLanguage, wordLanguage } from '../../../core/messages';

describe('the language of our own words', () => {
	it.each([
		['pt_BR', 'pt'],
		['de-AT', 'de'],
		[' ES ', 'es'],
		['en_GB', 'en'],
		['pt', 'pt'],
	])('of %s is %s', (code, language) => expect([knownLanguage(code), wordLanguage(code)]).toEqual([language, language]));

	it.each([undefined, '', 'ja', 'deutsch', 'es419', 'constructor'])('is English for %s, which is none of ours', (code) => expect([knownLanguage(code), wordLanguage(code)]).toEqual([undefined, 'en']));

	it('is one of ours whatever comes', () => {
		fc.assert(fc.property(fc.string(), (code) => expect(['en', 'es', 'pt', 'de']).toContain(wordLanguage(code))));
	});
});
