import { readFile } from 'node:fs/promises';

/** Source: proc(5); the kernel counts in 1/100 s for programs. */
const tickMs = 10;

/** CPU time that a process has used so far, all its threads, in milliseconds; undefined where there is no /proc. */
export async function cpuTimeMs(pid: number): Promise<number | undefined> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
	if (stat === undefined) return undefined;
	// The second field is a name in parentheses and may contain anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
