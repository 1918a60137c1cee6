import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The folder in which everything lies. */
export const root = join(__dirname, '../../..');

/** A page of the documentation: its path from the root, and its text without blocks of code. */
export interface Page {
	path: string;
	text: string;
}

const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

/** Every page that people read. */
export const pages: readonly Page[] = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'sandbox/README.md', ...guides.map((name) => `docs/${name}`)].map((path) => ({
	path,
	text: readFileSync(join(root, path), 'utf8').replace(/```[^]*?```/g, ''),
}));

/** A link or a picture within the project: what it leads to, and the heading there. */
export interface Link {
	from: string;
	to: string;
	anchor: string | undefined;
}

/** The links of a page that stay within the project. */
export function linksOf({ path, text }: Page): Link[] {
	const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
	return targets.map((target) => {
		const [file = '', anchor] = target.split('#');
		return { from: path, to: file === '' ? path : posix.join(posix.dirname(path), file), anchor };
	});
}

/** The anchors of a page, as GitHub makes them of its headings. */
export function anchorsOf({ text }: Page): string[] {
	const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
	return headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/ /g, '-'));
}
