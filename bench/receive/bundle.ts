import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BenchPlace } from '../bench';

/** The servers, one file each, so that their processes are there at once. */
export interface Scripts {
	/** The command line of the package. */
	main: string;
	bare: string;
}

/** Bundles them into a folder that is gone after the run. */
export async function bundle({ stopLater }: Pick<BenchPlace, 'stopLater'>): Promise<Scripts> {
	const folder = await mkdtemp(join(tmpdir(), 'whatsapp-ops-bench-scripts-'));
	stopLater(async () => await rm(folder, { recursive: true, force: true }));
	const scripts: Scripts = { main: join(folder, 'main.cjs'), bare: join(folder, 'bare.cjs') };
	for (const [entry, outfile] of [['bin/main.ts', scripts.main], ['bench/receive/bareServer.ts', scripts.bare]] as const) {
		await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', external: ['pg-native'], logLevel: 'error' });
	}
	return scripts;
}
