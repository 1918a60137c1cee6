import { readFile } from 'node:fs/promises';

/** The end of a log file, indented for the terminal, with the way to the whole of it. */
export async function lastLines(logFile: string, count = 20): Promise<string> {
	const text = await readFile(logFile, 'utf8').catch(() => '');
	const lines = text.trimEnd().split('\n').slice(-count);
	return [`The last lines of ${logFile}:`, ...lines.map((line) => `  | ${line}`)].join('\n');
}
