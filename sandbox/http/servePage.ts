import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

const FILES: Record<string, { name: string; type: string }> = {
	'/': { name: 'index.html', type: 'text/html; charset=utf-8' },
	'/main.js': { name: 'main.js', type: 'text/javascript; charset=utf-8' },
	'/main.css': { name: 'main.css', type: 'text/css; charset=utf-8' },
};

const HEADERS = {
	'cache-control': 'no-cache',
	'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
};

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The phone is not built yet</title>
<h1>The phone is not built yet</h1>
<p>The API works. For the phone, run <code>npm run build</code> in the repository and reload this page.</p></html>`;

/** The paths under which the phone's page and its files are served. */
export const pagePaths: ReadonlySet<string> = new Set(Object.keys(FILES));

/** Serves a file of the page from where the build has put it, or says how to build it. */
export async function servePage(response: ServerResponse, pathname: string): Promise<void> {
	const file = FILES[pathname];
	const content = file && (await readBuilt(file.name));
	if (file && content) {
		response.writeHead(200, { ...HEADERS, 'content-type': file.type }).end(content);
	} else {
		response.writeHead(pathname === '/' ? 200 : 404, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(NOT_BUILT);
	}
}

/** From the published package the page lies beside this code; started from sources, in the repository's dist. */
async function readBuilt(name: string): Promise<Buffer | undefined> {
	for (const folder of [join(__dirname, '..', 'page'), join(process.cwd(), 'dist', 'sandbox', 'page')]) {
		// The sources hold an index.html too, but no bundle: only a folder with both is a built page.
		const [content] = await Promise.all([readFile(join(folder, name)), readFile(join(folder, 'main.js'))]).catch(() => []);
		if (content) return content;
	}
	return undefined;
}
