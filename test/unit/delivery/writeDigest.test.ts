import fc from 'fast-check';
import { digestText } from '../../../core/delivery/digest/writeDigest';
import { lineOfDelivery } from '../../../core/delivery/digest/lineOfDelivery';
import type { Delivery, DigestLine } from '../../../core/store';

const line = (title: string, changes: Partial<DigestLine> = {}): DigestLine => ({ title, priority: 0, ...changes });
const delivery = (body: string, changes: Partial<Delivery> = {}) => ({ message: { from: '1', to: { type: 'waId', waId: '1' }, content: { kind: 'text', body, previewUrl: false } }, ...changes }) as Delivery;

describe('the text of a digest', () => {
	it('counts by kind, and names the most important first, with links', () => {
		const lines = [
			...Array.from({ length: 4 }, (_, index) => line(`Request ${index + 1}`, { kind: 'new request' })),
			...Array.from({ length: 3 }, (_, index) => line(`Ticket ${index + 1} is late`, { kind: 'SLA breach', priority: 5, link: `https://example.com/${index + 1}` })),
		];
		expect(digestText(lines)).toBe(
			[
				'*7 updates*: 4 new request, 3 SLA breach',
				'• Ticket 1 is late https://example.com/1',
				'• Ticket 2 is late https://example.com/2',
				'• Ticket 3 is late https://example.com/3',
				'• Request 1',
				'• Request 2',
				'• Request 3',
				'• Request 4',
			].join('\n'),
		);
	});

	it.each([
		['en', '*12 updates*', 'and 2 more'],
		['es', '*12 avisos*', 'y 2 más'],
		['pt_BR', '*12 avisos*', 'e mais 2'],
		['de', '*12 Meldungen*', 'und 2 weitere'],
		['fr', '*12 updates*', 'and 2 more'],
	])('in %s says how many there are beyond those that it shows', (language, first, last) => {
		const said = digestText(Array.from({ length: 12 }, (_, index) => line(`Order ${index}`, { language }))).split('\n');
		expect([said[0], said.at(-1), said.length]).toEqual([first, last, 12]);
	});

	it('fits into a text of WhatsApp, whatever the lines, and never breaks a link', () => {
		const anyLine = fc.record({
			title: fc.string({ minLength: 1, maxLength: 600, unit: 'grapheme' }),
			priority: fc.double({ noNaN: true }),
			kind: fc.option(fc.string({ maxLength: 600 }), { nil: undefined }),
			link: fc.option(fc.webUrl().map((url) => url + 'x'.repeat(url.length % 300)), { nil: undefined }),
			language: fc.option(fc.constantFrom('de', 'es', 'xx'), { nil: undefined }),
		});
		fc.assert(
			fc.property(fc.array(anyLine, { minLength: 1, maxLength: 40 }), (lines) => {
				const text = digestText(lines);
				expect(text.length).toBeLessThanOrEqual(4096);
				// No half of a character is left over.
				expect(text).not.toMatch(/\p{Cs}/u);
				// Nothing disappears without being counted.
				const [head, ...rest] = text.split('\n');
				expect(head).toContain(String(lines.length));
				const shown = rest.filter((said) => said.startsWith('• ')).length;
				expect(shown).toBe(Math.min(10, lines.length));
				const links = new Set(lines.map(({ link }) => link));
				for (const said of rest) {
					const written = /(?<= )https?:\/\/\S+$/.exec(said)?.[0];
					if (written !== undefined && said.startsWith('• ')) expect(links).toContain(written);
				}
			}),
		);
	});
});

describe('a line of a digest', () => {
	it('is what was asked for, else the first line of the text with the first link in it', () => {
		expect(lineOfDelivery(delivery('anything', { digestLine: line('Asked', { kind: 'k' }) }))).toEqual(line('Asked', { kind: 'k' }));
		expect(lineOfDelivery(delivery('\n  Printer broken \nSee https://example.com/7.'))).toEqual(line('Printer broken', { link: 'https://example.com/7' }));
		expect(lineOfDelivery(delivery('See https://example.com/7'))).toEqual(line('See https://example.com/7'));
	});

	it('says how many earlier updates it stands for', () => {
		const subject = { key: 'k', generation: 1, part: 'update', onNewer: 'group', standsFor: 3 } as const;
		expect(lineOfDelivery(delivery('Printer broken', { subject })).title).toBe('Printer broken (+3)');
	});
});
