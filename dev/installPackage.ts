import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageName } from './folders';
import type { PackedPackage } from './packPackage';
import { runCommand } from './runCommand';

export interface InstallPackageOptions {
	logFile: string;
	signal?: AbortSignal;
}

interface Manifest {
	version: string;
	devDependencies?: unknown;
	peerDependencies?: unknown;
	optionalDependencies?: unknown;
}

/** n8n's own list of what it has installed. */
interface Ledger {
	name: string;
	private: boolean;
	dependencies?: Record<string, string>;
}

/**
 * Installs the tarball into a user folder step by step as n8n's "Install a community node" does: unpack, drop the dependencies n8n
 * drops, install the rest without install scripts, note the version. Returns false when this very tarball is there already.
 */
export async function installPackage(packed: PackedPackage, userFolder: string, options: InstallPackageOptions): Promise<boolean> {
	const nodesFolder = join(userFolder, '.n8n/nodes');
	const target = join(nodesFolder, 'node_modules', packageName);
	const stampFile = join(nodesFolder, `${packageName}.sha256`);
	const stamp = await readFile(stampFile, 'utf8').catch(() => '');
	if (stamp === packed.sha256 && existsSync(target)) return false;

	await rm(stampFile, { force: true });
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	const run = { cwd: target, logFile: options.logFile, signal: options.signal };
	await runCommand('tar', ['-xzf', packed.tarball, '-C', target, '--strip-components=1'], run);
	const { devDependencies, peerDependencies, optionalDependencies, ...manifest } = await readJson<Manifest>(join(target, 'package.json'));
	await writeJson(join(target, 'package.json'), manifest);
	await runCommand(
		'npm',
		[
			'install',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
			'--prefer-offline',
		],
		run,
	);

	const ledgerFile = join(nodesFolder, 'package.json');
	const ledger: Ledger = existsSync(ledgerFile) ? await readJson<Ledger>(ledgerFile) : { name: 'installed-nodes', private: true };
	await writeJson(ledgerFile, { ...ledger, dependencies: { ...ledger.dependencies, [packageName]: manifest.version } });
	await writeFile(stampFile, packed.sha256);
	return true;
}

const readJson = async <T>(file: string) => JSON.parse(await readFile(file, 'utf8')) as T;

const writeJson = async (file: string, content: unknown) => await writeFile(file, JSON.stringify(content, null, 2));
