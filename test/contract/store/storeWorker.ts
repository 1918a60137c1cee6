import { openStore, type Store, type StoreConfig } from '../../../core/store';
import { sampleDelivery, after, account } from './sampleDelivery';

/** What a process of its own can be asked to do with a store. */
export type Job =
	| { do: 'open' }
	| { do: 'reserve'; keys: string[]; body: string }
	| { do: 'claimDue'; limit: number; rounds: number }
	| { do: 'book'; sender: string; recipients: string[]; nowMs: number; stepMs: number; rounds: number }
	| { do: 'fail'; sender: string; times: number; nowMs: number }
	| { do: 'tell'; names: string[] }
	| { do: 'begin'; id: string; fence: number }
	| { do: 'openBodies'; box: string; keys: string[]; atOnce: number };

const jobs: { [Name in Job['do']]: (store: Store, job: Extract<Job, { do: Name }>) => Promise<unknown> } = {
	open: async () => 'opened',
	reserve: async (store, { keys, body }) =>
		(await store.outbox.reserve(keys.map((key) => sampleDelivery(key, { keyKind: 'business', bodyHash: body })), after(0))).map(({ kind }) => kind),
	async claimDue(store, { limit, rounds }) {
		const ids: string[] = [];
		for (let round = 0; round < rounds; round++) ids.push(...(await store.outbox.claimDue(account, limit, after(60_000), after(0))).map(({ id }) => id));
		return ids;
	},
	async book(store, { sender, recipients, nowMs, stepMs, rounds }) {
		const leaveAt: number[] = [];
		for (let round = 0; round < rounds; round++) {
			const permits = await store.senders.book(sender, recipients.map((recipient) => ({ recipient, urgency: 'routine' })), nowMs + round * stepMs);
			leaveAt.push(...permits.flatMap((permit) => (permit.kind === 'at' ? [permit.leaveAtMs] : [])));
		}
		return leaveAt;
	},
	async fail(store, { sender, times, nowMs }) {
		for (let time = 0; time < times; time++) await store.senders.signal(sender, account, [{ kind: 'unreachable' }], nowMs + time);
	},
	async tell(store, { names }) {
		for (const name of names) await store.events.add([{ name, kind: 'backlog', account, occurredAt: after(0), details: {} }]);
	},
	async openBodies(store, { box, keys, atOnce }) {
		let fresh = 0;
		for (let from = 0; from < keys.length; from += atOnce) {
			const events = keys.slice(from, from + atOnce).map((key) => ({ key, takenAt: after(0), content: { key } }));
			fresh += await store.inbox.open(box, [], events);
		}
		return fresh;
	},
	begin: (store, { id, fence }) => store.outbox.begin([{ id, fence }], after(60_000), after(0)),
};

process.on('message', ({ config, job }: { config: StoreConfig; job: Job }) => {
	void (async () => {
		try {
			const store = await openStore(config);
			const result = await jobs[job.do](store, job as never);
			await store.close();
			process.send!({ result });
		} catch (error) {
			process.send!({ error: String(error) });
		}
	})();
});
