import fc from 'fast-check';
import { parseFormatting, type Stretch } from '../../sandbox/page/text/parseFormatting';

describe('formatting marks', () => {
	it.each<[string, Stretch[]]>([
		['plain', ['plain']],
		['a *b* c', ['a ', { mark: 'bold', inside: ['b'] }, ' c']],
		['_i_ and ~s~', [{ mark: 'italic', inside: ['i'] }, ' and ', { mark: 'strike', inside: ['s'] }]],
		['```a *b*```', [{ mark: 'mono', inside: ['a *b*'] }]],
		['`x`', [{ mark: 'mono', inside: ['x'] }]],
		['*_both_*', [{ mark: 'bold', inside: [{ mark: 'italic', inside: ['both'] }] }]],
		['2*3*4', ['2*3*4']],
		['* no *', ['* no *']],
		['snake_case_name', ['snake_case_name']],
		['*a\nb*', ['*a\nb*']],
		['see https://x.example/a_b_c.', ['see ', { link: 'https://x.example/a_b_c' }, '.']],
		['*https://x.example/a*', [{ mark: 'bold', inside: [{ link: 'https://x.example/a' }] }]],
		['javascript:alert(1)', ['javascript:alert(1)']],
	])('%j', (text, expected) => {
		expect(parseFormatting(text)).toEqual(expected);
	});

	it('never lose a character that is no mark, and link to the web only', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`', '\n', 'https://x.y/') }), (text) => {
				const seen = parseFormatting(text);
				expect(flat(seen).replace(/[*_~`]/g, '')).toBe(text.replace(/[*_~`]/g, ''));
				for (const link of JSON.stringify(seen).matchAll(/"link":"([^"]*)"/g)) expect(link[1]).toMatch(/^https:\/\//);
			}),
		);
	});
});

function flat(stretches: Stretch[]): string {
	return stretches
		.map((stretch) => (typeof stretch === 'string' ? stretch : 'link' in stretch ? stretch.link : flat(stretch.inside)))
		.join('');
}
