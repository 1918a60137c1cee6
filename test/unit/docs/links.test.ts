import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { anchorsOf, linksOf, pages, root, type Link } from './readPages';

const anchors = new Map(pages.map((page) => [page.path, anchorsOf(page)]));
const links = pages.flatMap(linksOf);
const said = ({ from, to, anchor }: Link) => `${from}: ${to}${anchor === undefined ? '' : `#${anchor}`}`;

/** Every page to which links lead, one after the other, from the page that people see first. */
function reachable(from: string, seen = new Set<string>()): Set<string> {
	if (seen.has(from)) return seen;
	seen.add(from);
	for (const link of links) if (link.from === from) reachable(link.to, seen);
	return seen;
}

describe('links of the pages', () => {
	it('lead to files that are here', () => {
		expect(links.length).toBeGreaterThan(60);
		expect(links.filter(({ to }) => !existsSync(join(root, to))).map(said)).toEqual([]);
	});

	it('lead to headings that are there', () => {
		const withAnchor = links.filter(({ anchor }) => anchor !== undefined);
		expect(withAnchor.length).toBeGreaterThan(10);
		expect(withAnchor.filter(({ to, anchor }) => !anchors.get(to)?.includes(anchor!)).map(said)).toEqual([]);
	});

	it('reach every page and every workflow from the first one', () => {
		const found = reachable('README.md');
		const workflows = readdirSync(join(root, 'workflows')).map((name) => `workflows/${name}`);
		expect([...pages.map(({ path }) => path), ...workflows].filter((path) => !found.has(path))).toEqual([]);
	});

	it('show every picture', () => {
		const shown = new Set(links.map(({ to }) => to));
		const pictures = readdirSync(join(root, 'docs/images')).map((name) => posix.join('docs/images', name));
		expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
	});

	it('from the panels of n8n lead to headings of the README', () => {
		const { homepage, n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { homepage: string; n8n: { nodes: string[]; credentials: string[] } };
		const first = homepage.replace('#readme', '#');
		const sources = [...n8n.nodes.map((path) => path.replace(/\.js$/, '.json')), ...n8n.credentials.map((path) => path.replace(/\.js$/, '.ts'))];
		const texts = sources.map((path) => readFileSync(join(root, path.replace(/^dist\//, '')), 'utf8'));
		const named = texts.flatMap((text) => [...text.matchAll(/https:\/\/github\.com\/[^"'\s]+/g)].map(([url]) => url));
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((url) => !url.startsWith(first) || !anchors.get('README.md')!.includes(url.slice(first.length)))).toEqual([]);
	});
});
