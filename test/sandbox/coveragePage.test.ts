import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(join(__dirname, '../../docs/sandbox-coverage.md'), 'utf8');

/** The rules: lines of three columns, but not the heads of tables. */
const rules = page
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.filter((cells) => cells.length === 5 && !/^(Rule|-+|Client)$/.test(cells[1] ?? ''))
	.map(([, rule = '', emulated = '', shownBy = '']) => ({ rule, emulated, shownBy }));

const named = [...page.matchAll(/`([\w/]+)` › ([^|]+)/g)].map(([, file = '', title = '']) => [file, title.trim()] as const);

describe('docs/sandbox-coverage.md says what is true', () => {
	test.each(named)('%s › %s is a test', (file, title) => {
		const source = readFileSync(join(__dirname, `${file}.test.ts`), 'utf8');
		expect(source).toContain(title);
		// A title, not a word in passing: it stands between quotation marks.
		expect([`'${title}`, `"${title}`].some((quoted) => source.includes(quoted))).toBe(true);
	});

	test('every rule is emulated and shown, or not emulated with its reason', () => {
		for (const { rule, emulated, shownBy } of rules) {
			const kept = /^yes(, by fault|, on request \(`\w+`\))?$/.test(emulated) && shownBy !== '';
			const left = /^no: .{10,}/.test(emulated);
			expect([rule, kept || left]).toEqual([rule, true]);
		}
	});

	test('nine of ten rules are emulated', () => {
		const kept = rules.filter(({ emulated }) => emulated.startsWith('yes')).length;
		expect(rules.length).toBeGreaterThan(120);
		expect(kept / rules.length).toBeGreaterThanOrEqual(0.9);
	});
});
