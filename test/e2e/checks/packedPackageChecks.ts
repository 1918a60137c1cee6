import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../../../dev/findFreePort';
import { packageName } from '../../../dev/folders';
import { waitUntil } from '../../../dev/waitUntil';
import type { Room } from '../room';

/** Every library that users get; a new one is a decision, with its reason in eslint.config.mjs. */
const libraries = ['kysely', 'libphonenumber-js', 'luxon', 'pg', 'undici', 'zod'];
/** What pg is made of. */
const partsOfPg = ['pg-cloudflare', 'pg-connection-string', 'pg-int8', 'pg-pool', 'pg-protocol', 'pg-types', 'pgpass', 'postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'split2', 'xtend'];

/** What is published, what comes with it, and that an n8n that never saw the repository can use it. */
export function packedPackageChecks(room: () => Room): void {
	const installed = (...path: string[]) => join(room().userFolder, '.n8n/nodes/node_modules', packageName, ...path);
	const status = async (path: string) => {
		const response = await fetch(`${room().n8n.url}/${path}`);
		return `${response.status} ${response.headers.get('content-type')}`;
	};

	it('holds the build and the papers, nothing of the workshop', () => {
		const { files, bytes } = room().packed;
		const strangers = files.filter((file) => !/^(dist\/.+|(README|LICENSE|CHANGELOG)\.md|package\.json)$/.test(file));
		console.log(`Packed package: ${(bytes / 1024).toFixed(1)} kB in ${files.length} files`);
		expect(strangers).toEqual([]);
		expect(files).toEqual(expect.arrayContaining(['LICENSE.md', 'README.md', 'package.json', 'dist/bin/main.js']));
		expect(files.filter((file) => /\.(test|spec)\.|\.map$|tsbuildinfo/.test(file))).toEqual([]);
	});

	it('brings its few declared libraries along, what pg is made of, and nothing else; nothing native, no install script', async () => {
		const manifest = JSON.parse(await readFile(installed('package.json'), 'utf8')) as { dependencies: Record<string, string> };
		expect(Object.keys(manifest.dependencies).sort()).toEqual(libraries);
		// Wherever n8n's npm puts them: beside the package, within it, or within one of its libraries.
		const entries = await readdir(installed('..'), { recursive: true });
		const paths = entries.filter((entry) => /(?:^|\/)node_modules\/[^/.][^/]*$/.test(`node_modules/${entry}`));
		const names = new Set(paths.map((path) => basename(path)).filter((name) => name !== packageName));
		expect([...names].sort()).toEqual([...libraries, ...partsOfPg].sort());
		expect(entries.filter((entry) => /\.node$|binding\.gyp$/.test(entry))).toEqual([]);
		for (const path of paths) {
			const { scripts = {} } = JSON.parse(await readFile(installed('..', path, 'package.json'), 'utf8')) as { scripts?: object };
			expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$/)]));
		}
	});

	it('shows every node with an icon for light and for dark', async () => {
		const ours = (await room().n8n.nodeTypes()).filter((type) => type.name.startsWith(`${packageName}.`));
		const { n8n } = JSON.parse(await readFile(installed('package.json'), 'utf8')) as { n8n: { nodes: string[] } };
		const names = n8n.nodes.map((path) => basename(path, '.node.js')).map((name) => name.charAt(0).toLowerCase() + name.slice(1));
		expect(names).toEqual(expect.arrayContaining(['whatsAppSend', 'whatsAppWebhookTrigger', 'whatsAppOutboxTrigger']));
		for (const name of names) {
			const { iconUrl } = ours.find((type) => type.name === `${packageName}.${name}`) ?? {};
			expect(iconUrl).toEqual({ light: expect.any(String) as string, dark: expect.any(String) as string });
			const { light, dark } = iconUrl as { light: string; dark: string };
			expect([await status(light), await status(dark)]).toEqual(['200 image/svg+xml', '200 image/svg+xml']);
		}
	});

	it('shows the credential with its icon', async () => {
		const credentials = await room().n8n.call<Array<{ name: string; iconUrl?: { light: string; dark: string } }>>('GET', '/types/credentials.json');
		const { iconUrl } = credentials.find((type) => type.name === 'whatsAppCloudApi') ?? {};
		expect(iconUrl && [await status(iconUrl.light), await status(iconUrl.dark)]).toEqual(['200 image/svg+xml', '200 image/svg+xml']);
	});

	it('is listed under Community nodes', async () => {
		const { nodes } = (JSON.parse(await readFile(installed('package.json'), 'utf8')) as { n8n: { nodes: string[] } }).n8n;
		const packages = await room().n8n.call<Array<{ packageName: string; installedNodes: object[] }>>('GET', '/rest/community-packages');
		expect(packages).toEqual([expect.objectContaining({ packageName, installedNodes: nodes.map(() => expect.anything() as unknown) })]);
	});

	it('has a bin that explains itself and starts the sandbox with its page', async () => {
		const bin = installed('dist/bin/main.js');
		const { stderr, stdout } = await promisify(execFile)(process.execPath, [bin, '--help']);
		expect(stderr + stdout).toContain('sandbox');

		const port = await findFreePort();
		const child = spawn(process.execPath, [bin, 'sandbox', '--port', String(port)], { stdio: 'ignore' });
		try {
			const page = await waitUntil(
				'the sandbox of the bin',
				async () => await fetch(`http://127.0.0.1:${port}/`).then(
					async (response) => (response.ok ? await response.text() : undefined),
					() => undefined,
				),
				{ timeoutMs: 20_000 },
			);
			expect(page).toContain('<script');
		} finally {
			child.kill();
		}
	});
}
