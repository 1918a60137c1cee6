import fc from 'fast-check';
import { overText, withGroupNote } from '../../../core/delivery';
import type { Delivery } from '../../../core/store';

const grouped = (content: object, standsFor: number, language?: string) =>
	({ message: { from: '1', to: { type: 'waId', waId: '1' }, content }, subject: { key: 'k', generation: 1, part: 'update', onNewer: 'group', standsFor, language } }) as unknown as Delivery;
const text = (body: string) => ({ kind: 'text', body, previewUrl: false });
const bodyOf = (delivery: Delivery) => (withGroupNote(delivery).content as { body: string }).body;

describe('a message that earlier ones were grouped into', () => {
	it.each([
		[1, undefined, 'News\n\n+1 earlier update'],
		[3, 'en', 'News\n\n+3 earlier updates'],
		[3, 'es_MX', 'News\n\n+3 avisos anteriores'],
		[1, 'pt', 'News\n\n+1 aviso anterior'],
		[2, 'de-AT', 'News\n\n+2 frühere Meldungen'],
		[0, 'de', 'News'],
	])('says that it stands for %i, in %s', (count, language, said) => {
		expect(bodyOf(grouped(text('News'), count, language))).toBe(said);
	});

	it.each([
		['text', 4096],
		['replyButtons', 1024],
	])('of kind %s stays within its %i characters and keeps the note', (kind, longest) => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: longest, unit: 'grapheme' }).filter((body) => body.length <= longest), fc.integer({ min: 1, max: 99_999 }), (body, count) => {
				const said = bodyOf(grouped({ kind, body }, count));
				expect(said.length).toBeLessThanOrEqual(longest);
				expect(said.endsWith(`+${count} earlier update${count === 1 ? '' : 's'}`)).toBe(true);
			}),
		);
	});

	it('goes as it is where there is no text to add to', () => {
		const template = { kind: 'template', name: 't', language: 'en', components: [] };
		expect(withGroupNote(grouped(template, 3)).content).toEqual(template);
	});
});

describe('the text that tells the end', () => {
	it.each([
		['en', '✅ Resolved: Printer. Nothing more needs to be done.'],
		['es', '✅ Resuelto: Printer. No hace falta hacer nada más.'],
		['pt_BR', '✅ Resolvido: Printer. Não é preciso fazer mais nada.'],
		['de', '✅ Erledigt: Printer. Es ist nichts mehr zu tun.'],
		['ja', '✅ Resolved: Printer. Nothing more needs to be done.'],
	])('in %s', (language, said) => expect(overText('Printer. ', language)).toBe(said));
});
