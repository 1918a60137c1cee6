import fc from 'fast-check';
import type { NotificationRecordDraft } from '../../../../core/notifications';
import { notificationLanguages, starterKinds } from '../../../../core/notifications';

/** Texts as records hold them: plain, long, with emoji, combining marks, right-to-left script, line breaks, links, and broken ones. */
const piece = fc.oneof(
	{ arbitrary: fc.lorem({ maxCount: 6 }), weight: 4 },
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.constantFrom('👩‍👩‍👧‍👦', '🇵🇹', 'Z̸̢̛͖a̴͙͝l̶̥̈́g̷̘̈́o̵', 'مرحبا بالعالم', 'שלום', 'á'.normalize('NFD'), 'a\nb\r\nc\td', '     ', '\u200b', '\ud800', '\0', '*bold* _x_', '{{1}}', 'https://ferrow.example/po/1?q=ü'),
	fc.webUrl(),
);
export const anyText = fc.oneof(
	{ arbitrary: piece, weight: 5 },
	fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
	fc.tuple(fc.constantFrom('word ', 'x', 'é', '👍', '👩‍👩‍👧‍👦', 'ab\n', 'مرحبا '), fc.integer({ min: 1, max: 2500 })).map(([unit, times]) => unit.repeat(times).slice(0, 6000)),
);

const visible = anyText.map((text) => `A${text}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const button = (index: number) => fc.record({ id: fc.constant(`b${index}`), title: visible });
const attachment = fc.record({ kind: fc.constantFrom('image', 'video', 'audio', 'document') as fc.Arbitrary<'image'>, media: fc.constant({ link: 'https://ferrow.example/a.pdf' }), filename: optional(visible) });

/** Links of any length that may be given. */
export const anyLink = fc.oneof(fc.constant('https://erp.example.com/records/1042'), fc.integer({ min: 1, max: 1960 }).map((length) => `https://erp.example.com/${'r'.repeat(length)}`), fc.constant('https://elsewhere.example/1?a=b#c'));

/** Any record that may be given: every kind, every language, up to 110 fields, up to 10 buttons. */
export const anyRecord: fc.Arbitrary<NotificationRecordDraft> = fc.record({
	kind: fc.constantFrom(...starterKinds, 'custom' as const),
	language: fc.constantFrom(...notificationLanguages),
	headline: optional(anyText),
	title: visible,
	status: optional(anyText),
	fields: fc.oneof({ arbitrary: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 8 }), weight: 3 }, fc.array(fc.record({ label: fc.lorem({ maxCount: 1 }), value: fc.lorem({ maxCount: 3 }) }), { minLength: 80, maxLength: 110 })),
	link: optional(anyLink),
	request: optional(anyText),
	buttons: optional(fc.integer({ min: 0, max: 10 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => button(index))))),
	attachments: fc.array(attachment, { maxLength: 3 }),
	footer: optional(anyText),
	code: fc.stringMatching(/^[A-Z0-9]{4,15}$/),
});
