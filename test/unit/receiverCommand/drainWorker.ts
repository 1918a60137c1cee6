import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepReading, openReader } from '../../../core/inbound';
import { openStore } from '../../../core/store';

/**
 * Stands for the n8n that drains the inbox, in a process that can be killed: it takes a batch once, by its id, as n8n's
 * unique deduplication key makes it.
 */
async function main([file, box, folder, beganAt]: string[]): Promise<void> {
	const store = await openStore({ engine: 'sqlite', file: file!, busyTimeoutMs: 60_000 });
	let files = 0;
	const reader = openReader({
		store,
		box: box!,
		name: 'workflow:node',
		owner: `process-${process.pid}`,
		batching: { isWanted: () => true, eventsPerBatch: 20 },
		batchesAtOnce: 8,
		async hand({ id, events }) {
			const written = join(folder!, `${process.pid}-${++files}.part`);
			writeFileSync(written, JSON.stringify(events.map(({ eventKey }) => eventKey)));
			try {
				// Whole or not at all, and once.
				linkSync(written, join(folder!, `${id.replace(/\W/g, '_')}.batch`));
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			}
			rmSync(written);
		},
		// The lease of one that was killed ends soon, when time passes faster.
		nowMs: () => Number(beganAt) + (Date.now() - Number(beganAt)) * 15,
	});
	keepReading(reader, { everyMs: 20, nowMs: Date.now, failed: (error) => console.error(String(error)) });
}

void main(process.argv.slice(2));
setInterval(() => undefined, 60_000);
