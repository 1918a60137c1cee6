import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the bytes of media lie: a temporary folder that goes away with the sandbox. */
export interface FileStore {
	/** A path for a new file; the folder is made with the first one. */
	newPath(): string;
	remove(path: string): void;
	removeAll(): void;
}

/** A store with no folder yet. */
export function createFileStore(): FileStore {
	let folder: string | undefined;
	let count = 0;
	return {
		newPath() {
			folder ??= mkdtempSync(join(tmpdir(), 'whatsapp-sandbox-'));
			count += 1;
			return join(folder, String(count));
		},
		remove(path) {
			// A file that is already gone is what was wanted.
			rm(path, { force: true }).catch(() => undefined);
		},
		removeAll() {
			if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
			folder = undefined;
		},
	};
}
