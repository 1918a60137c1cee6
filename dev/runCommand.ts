import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { lastLines } from './lastLines';

export interface CommandOptions {
	cwd: string;
	/** Everything the command prints goes here as well. */
	logFile: string;
	env?: NodeJS.ProcessEnv;
	signal?: AbortSignal;
}

/** Runs a command to its end and returns what it printed; a failure names the last lines and the log file. */
export async function runCommand(command: string, args: string[], options: CommandOptions): Promise<string> {
	await mkdir(dirname(options.logFile), { recursive: true });
	const log = createWriteStream(options.logFile, { flags: 'a' });
	log.write(`$ ${basename(command)} ${args.join(' ')}\n`);
	try {
		return await new Promise<string>((resolve, reject) => {
			const child = spawn(command, args, {
				cwd: options.cwd,
				env: { ...process.env, ...options.env },
				stdio: ['ignore', 'pipe', 'pipe'],
				signal: options.signal,
			});
			let printed = '';
			child.stdout.on('data', (chunk: Buffer) => {
				printed += chunk.toString();
				log.write(chunk);
			});
			child.stderr.on('data', (chunk: Buffer) => log.write(chunk));
			child.once('error', reject);
			child.once('close', (code, signal) => (code === 0 ? resolve(printed) : reject(new Error(`ended with ${code ?? signal}`))));
		});
	} catch (error) {
		await new Promise((resolve) => log.end(resolve));
		options.signal?.throwIfAborted();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${basename(command)} ${args.slice(0, 2).join(' ')} ${reason}\n${await lastLines(options.logFile)}`, { cause: error });
	} finally {
		log.end();
	}
}
