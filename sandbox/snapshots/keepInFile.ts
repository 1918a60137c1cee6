import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Emulator } from '../emulator';
import { restoreSnapshot } from './restoreSnapshot';
import { writeSnapshot } from './writeSnapshot';

const WRITE_EVERY_MS = 2_000;

/** Loads the file if it is there and keeps it up to date: every two seconds while something happens, and at the end. Throws `UnreadableSnapshot`. */
export function keepInFile(emulator: Emulator, path: string): { touch(): void; close(): void } {
	if (existsSync(path)) restoreSnapshot(emulator, readFileSync(path, 'utf8'));
	let changed = false;
	const save = (): void => {
		if (!changed) return;
		changed = false;
		// A file that is replaced as a whole is never half written.
		writeFileSync(`${path}.new`, writeSnapshot(emulator), { mode: 0o600 });
		renameSync(`${path}.new`, path);
	};
	const touch = (): void => {
		changed = true;
	};
	const leave = emulator.live.listen({ hear: touch, end: () => undefined });
	const timer = setInterval(save, WRITE_EVERY_MS);
	timer.unref();
	return {
		touch,
		close() {
			clearInterval(timer);
			leave();
			save();
		},
	};
}
