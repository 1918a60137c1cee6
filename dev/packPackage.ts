import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from './folders';
import { runCommand } from './runCommand';

export interface PackedPackage {
	tarball: string;
	/** Of the tarball: npm packs the same content into the same bytes. */
	sha256: string;
	bytes: number;
	files: string[];
}

export interface PackOptions {
	/** false: pack `dist` as it is. */
	build: boolean;
	signal?: AbortSignal;
}

/** What decides about the tarball's content. */
const sources = ['bin', 'core', 'credentials', 'nodes', 'receiver', 'sandbox', 'package.json', 'tsconfig.json', 'gulpfile.js', 'README.md', 'CHANGELOG.md', 'LICENSE.md'];

/** Builds and packs the package exactly as it would be published; with nothing changed since, the last tarball is returned. */
export async function packPackage(root: string, options: PackOptions): Promise<PackedPackage> {
	const { packed, logs } = folders(root);
	const recordFile = join(packed, 'packed.json');
	const logFile = join(logs, 'pack.log');
	if (options.build) {
		const last = await readRecord(recordFile);
		if (last && existsSync(last.tarball) && (await newestChange(root)) < last.packedAt) return last;
	}
	await rm(logFile, { force: true });
	await rm(packed, { recursive: true, force: true });
	await mkdir(packed, { recursive: true });
	// A tarball of an unknown build must not pass for fresh at the next start.
	const packedAt = options.build ? Date.now() : 0;
	if (options.build) await runCommand('npm', ['run', 'build'], { cwd: root, logFile, signal: options.signal });
	const printed = await runCommand('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], { cwd: root, logFile, signal: options.signal });
	const [report] = JSON.parse(printed) as Array<{ filename: string; size: number; files: Array<{ path: string }> }>;
	if (!report) throw new Error(`npm pack reported nothing; see ${logFile}`);
	const tarball = join(packed, report.filename);
	const result: PackedPackage = {
		tarball,
		sha256: createHash('sha256').update(await readFile(tarball)).digest('hex'),
		bytes: report.size,
		files: report.files.map((file) => file.path).sort(),
	};
	await writeFile(recordFile, JSON.stringify({ ...result, packedAt }));
	return result;
}

async function readRecord(file: string): Promise<(PackedPackage & { packedAt: number }) | undefined> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	return text === undefined ? undefined : (JSON.parse(text) as PackedPackage & { packedAt: number });
}

/** Folders count as well: removing a file changes only its folder. */
async function newestChange(root: string): Promise<number> {
	let newest = 0;
	for (const source of sources) {
		const path = join(root, source);
		const state = await stat(path).catch(() => undefined);
		if (!state) continue;
		newest = Math.max(newest, state.mtimeMs);
		if (!state.isDirectory()) continue;
		for (const entry of await readdir(path, { recursive: true })) newest = Math.max(newest, (await stat(join(path, entry))).mtimeMs);
	}
	return newest;
}
