import { join } from 'node:path';
import { InvalidInputError } from '../../core/messages';
import type { SqliteConfig } from '../../core/store';

/** What decides about the embedded store: the environment of the process, its platform and its working folder. */
export interface Surroundings {
	env: Partial<Record<string, string>>;
	platform: NodeJS.Platform;
	cwd: string;
	/** Whether this Node has SQLite built in (`node:sqlite`). */
	hasSqlite: boolean;
}

/** The folder in which n8n keeps its own files. Source: n8n 2.41, getN8nFolder. */
function n8nFolder({ env, platform, cwd }: Surroundings): string {
	return join(env.N8N_USER_FOLDER ?? env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? cwd, '.n8n');
}

const refuse = (message: string): never => {
	throw new InvalidInputError([{ field: 'operationsStoreApi', message }]);
};

/**
 * The store that needs no credential: one file in n8n's folder. Throws an InvalidInputError in n8n's queue mode, whose
 * processes share no folder, and where Node has no SQLite.
 */
export function embeddedStore(surroundings: Surroundings): SqliteConfig {
	if (surroundings.env.EXECUTIONS_MODE === 'queue') {
		refuse('n8n runs in queue mode, where several processes share the work and a file on one of them is not enough. Choose a WhatsApp Operations Store (Postgres) credential in this node.');
	}
	if (!surroundings.hasSqlite) {
		refuse('This Node has no built-in SQLite, which keeps track of what was sent. Run n8n with Node 22.16 or newer, or choose a WhatsApp Operations Store (Postgres) credential in this node.');
	}
	return { engine: 'sqlite', file: join(n8nFolder(surroundings), 'whatsapp-ops', 'operations.sqlite') };
}
