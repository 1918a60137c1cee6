import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folders } from './folders';
import { runCommand } from './runCommand';

export interface InstallOptions {
	progress?: (text: string) => void;
	signal?: AbortSignal;
}

/** How a finished install is recognised: the hash of the lock file it was made from. */
async function wantedStamp(root: string): Promise<string> {
	return createHash('sha256').update(await readFile(join(root, 'dev/n8n/package-lock.json'))).digest('hex');
}

const stampFile = (root: string) => join(folders(root).host, 'installed-from-lock.sha256');

/** Whether the pinned n8n stands ready, whole and from the present lock file. */
export async function isN8nInstalled(root: string): Promise<boolean> {
	const stamp = await readFile(stampFile(root), 'utf8').catch(() => '');
	return stamp === (await wantedStamp(root));
}

/** Installs the pinned n8n into its own folder, once; an interrupted or outdated install is done again. */
export async function installN8n(root: string, options: InstallOptions = {}): Promise<void> {
	if (await isN8nInstalled(root)) return;
	const { host, logs } = folders(root);
	const logFile = join(logs, 'install-n8n.log');
	await rm(logFile, { force: true });
	await rm(stampFile(root), { force: true });
	await mkdir(host, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) await copyFile(join(root, 'dev/n8n', file), join(host, file));

	const watch = watchFolder(join(host, 'node_modules'), options.progress);
	try {
		// n8n's own tree has peers that disagree; its lock file is the arbiter.
		await runCommand('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], {
			cwd: host,
			logFile,
			signal: options.signal,
		});
	} finally {
		clearInterval(watch);
	}
	options.progress?.('building the SQLite binding');
	// The one install script n8n cannot run without.
	await runCommand('npm', ['rebuild', 'sqlite3', '--ignore-scripts=false'], {
		cwd: host,
		logFile,
		env: headersOfThisNode(),
		signal: options.signal,
	}).catch((error: unknown) => {
		throw new Error(
			'The SQLite binding could not be downloaded ready-made, and building it failed. ' +
				'It takes a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3 python3-setuptools).\n' +
				(error instanceof Error ? error.message : String(error)),
			{ cause: error },
		);
	});
	await writeFile(stampFile(root), await wantedStamp(root));
}

/** Node from npm brings its headers along, so that nothing has to be fetched to compile against them. */
function headersOfThisNode(): NodeJS.ProcessEnv {
	const prefix = dirname(dirname(process.execPath));
	return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

function watchFolder(folder: string, progress: InstallOptions['progress']): NodeJS.Timeout {
	return setInterval(() => {
		readdir(folder).then(
			(entries) => progress?.(`${entries.length} of about 1080 folders`),
			() => progress?.('asking the registry'),
		);
	}, 1000);
}
