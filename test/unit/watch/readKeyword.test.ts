import fc from 'fast-check';
import { readKeyword } from '../../../core/watch';
import { phrases } from '../../../core/watch/words/phrases';

const verbOf = (text: string) => readKeyword(text)?.verb;

test.each([
	['acknowledge', ['Ack', 'ACK!', "I'm on it", 'I’m on it 👍', 'on it.', 'Me encargo', 'Estoy en ello', 'Deixa comigo', 'Ich kümmere mich', 'Bin dran']],
	['snooze', ['snooze', 'Remind me later', 'Posponer', 'recuérdame', 'Adiar', 'Me lembre', 'Später erinnern', 'Erinnere mich']],
	['resolve', ['Resolved', 'resolved!!', 'Resuelto', 'solucionado', 'Resolvido', 'Erledigt', 'Gelöst']],
] as const)('%s is understood in four languages, whatever the capitals, accents and punctuation', (verb, texts) => {
	for (const text of texts) expect([text, readKeyword(text)]).toEqual([text, { verb, onlyInReply: false }]);
});

test('the title of every button means what the button means', () => {
	for (const { buttons } of Object.values(phrases)) for (const [verb, title] of Object.entries(buttons)) expect([title, verbOf(title)]).toEqual([title, verb]);
});

test('a snooze may say for how long', () => {
	const minutes = (text: string) => readKeyword(text)?.minutes;
	expect(['snooze 30', 'snooze 2h', 'Snooze for 90 min', 'posponer 1 hora', 'adiar por 3 horas', 'Erinnere mich in 20 Minuten', 'snooze 2 days'].map(minutes)).toEqual([30, 120, 90, 60, 180, 20, 2880]);
	expect(minutes('snooze 9999 days')).toBe(43_200);
	expect(['snooze 0', 'snooze soon', 'snooze 5 constructor', 'resolved 30', 'snooze -5x'].map(verbOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('words that people also use otherwise count in a reply alone', () => {
	for (const text of ['ok', 'Done', 'listo', 'pronto', 'Fertig', 'sí', 'later', 'mañana no', 'depois']) {
		const found = readKeyword(text);
		if (text === 'mañana no') expect(found).toBeUndefined();
		else expect([text, found?.onlyInReply]).toEqual([text, true]);
	}
});

test('a sentence is none, whatever words it holds, and no text breaks it', () => {
	for (const text of ['', ' ', '!', 'is it resolved?', 'not resolved', 'I am on it tomorrow', 'resolved the wrong one', 'constructor', '__proto__', 'x'.repeat(5_000)]) expect([text, readKeyword(text)]).toEqual([text, undefined]);
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
			const found = readKeyword(text);
			if (found?.minutes !== undefined) expect([found.verb, found.minutes >= 1 && found.minutes <= 43_200]).toEqual(['snooze', true]);
		}),
	);
	fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,10}( [a-z]{1,10}){6,9}$/), (sentence) => expect(readKeyword(sentence)).toBeUndefined()));
});
