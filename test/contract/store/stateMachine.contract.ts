import fc from 'fast-check';
import type { Claim, Delivery, ReceiptStatus, Settlement, Store } from '../../../core/store';
import type { Bench } from './contract';
import { account, noonMs, sampleDelivery, waitingDelivery } from './sampleDelivery';

const keys = ['a', 'b', 'c'];
const reason = { code: 'why', words: 'Because.' };

/** One thing that somebody does; `pick` chooses among the claims that were ever given out, old ones too. */
const step = fc.oneof(
	fc.record({ do: fc.constantFrom('reserve' as const, 'queue' as const, 'redrive' as const, 'cancel' as const, 'discard' as const), key: fc.constantFrom(...keys) }),
	fc.record({ do: fc.constantFrom('claimDue' as const, 'sweep' as const, 'wait' as const) }),
	fc.record({ do: fc.constantFrom('begin' as const, 'putBack' as const, 'refuse' as const), pick: fc.nat() }),
	fc.record({ do: fc.constant('settle' as const), pick: fc.nat(), outcome: fc.constantFrom('accepted' as const, 'waiting' as const, 'claimed' as const, 'unknown' as const, 'failed' as const) }),
	fc.record({ do: fc.constant('receipt' as const), pick: fc.nat(), status: fc.constantFrom<ReceiptStatus>('sent', 'delivered', 'read', 'failed') }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** One store under a sequence of steps, with what must hold watched after each of them. */
class Watched {
	private nowMs = noonMs;
	private before = new Map<string, Delivery>();
	private readonly claims: Claim[] = [];

	constructor(
		private readonly store: Store,
		/** Keeps the runs of one store apart. */
		private readonly run: string,
	) {}

	private key = (name: string) => `${this.run}-${name}`;
	private account = () => `${account}|${this.run}`;
	private at = (ms = 0) => new Date(this.nowMs + ms).toISOString();
	private sample = (name: string) => ({ account: this.account(), onUnknown: name === 'a' ? ('sendAgain' as const) : ('deadLetter' as const) });

	private async look(): Promise<void> {
		const found = await this.store.outbox.find({ account: this.account(), limit: 100 });
		const now = new Map(found.map((delivery) => [delivery.id, delivery]));
		for (const [id, was] of this.before) {
			const is = now.get(id);
			expect(is).toBeDefined();
			expect(is!.fence).toBeGreaterThanOrEqual(was.fence);
			// What was accepted stays so, unless a receipt says that it failed.
			if (was.state === 'accepted' && is!.state !== 'accepted') expect(is).toMatchObject({ state: 'failed', receiptStatus: 'failed' });
			if (was.possibleRepeat) expect(is!.possibleRepeat).toBe(true);
			// Whoever holds it has a lease; whatever waits for a receipt has an end.
			expect(is!.leaseUntil !== undefined).toBe(is!.state === 'claimed' || is!.state === 'leaving');
			expect(is!.graceUntil !== undefined).toBe(is!.state === 'unknown');
			if (['failed', 'discarded', 'canceled'].includes(is!.state)) expect(is!.reason).toBeDefined();
		}
		this.before = now;
	}

	private claim = (pick: number) => this.claims[pick % this.claims.length];

	private async begin(claim: Claim): Promise<void> {
		const held = this.before.get(claim.id);
		const departures = await this.store.outbox.begin([claim, claim], this.at(1_000), this.at());
		const may = held?.state === 'claimed' && held.fence === claim.fence;
		expect(departures.filter((departure) => departure === 'leaving')).toHaveLength(may ? 1 : 0);
	}

	private settlement(claim: Claim, outcome: Settlement['outcome']): Settlement {
		const attempt = { at: this.at(), outcome: outcome === 'accepted' || outcome === 'unknown' ? outcome : ('refused' as const) };
		switch (outcome) {
			case 'accepted':
				return { ...claim, attempt, outcome, messageId: `wamid.${claim.id}.${claim.fence}` };
			case 'claimed':
				return { ...claim, attempt, outcome, reason, leaseUntil: this.at(1_000) };
			case 'waiting':
				return { ...claim, attempt, outcome, reason, dueAt: this.at(100) };
			default:
				return { ...claim, attempt, outcome, reason };
		}
	}

	async take(one: Step): Promise<void> {
		const { outbox } = this.store;
		this.nowMs += 10;
		switch (one.do) {
			case 'reserve':
			case 'queue': {
				const sample = this.sample(one.key);
				const key = this.key(one.key);
				const asked = one.do === 'queue' ? { ...waitingDelivery(key, 0, sample), usefulUntilAt: this.at(20_000) } : sampleDelivery(key, { ...sample, start: { as: 'claimed', leaseUntil: this.at(1_000) } });
				const [{ kind, delivery }] = (await outbox.reserve([asked], this.at())) as [{ kind: string; delivery: Delivery }];
				const was = this.before.get(delivery.id);
				// What waits may be sent now, what failed for certain may begin again, and nothing else.
				if (was !== undefined && kind === 'reserved' && !(was.state === 'waiting' && one.do === 'reserve')) expect(was).toMatchObject({ state: 'failed', possibleRepeat: false });
				if (kind === 'reserved' && delivery.state === 'claimed') this.claims.push({ id: delivery.id, fence: delivery.fence });
				break;
			}
			case 'redrive':
			case 'cancel':
			case 'discard': {
				const ids = [...this.before.values()].filter(({ key }) => key === this.key(one.key)).map(({ id }) => id);
				if (one.do === 'redrive') await outbox.redrive(ids, this.at()).catch((error) => expect(error).toMatchObject({ kind: 'invalidInput' }));
				else await outbox[one.do](ids, reason, this.at());
				break;
			}
			case 'claimDue':
				for (const { id, fence } of await outbox.claimDue(this.account(), 2, this.at(1_000), this.at())) this.claims.push({ id, fence });
				break;
			case 'sweep':
				await outbox.sweep(10, this.at());
				break;
			case 'wait':
				this.nowMs += 2_000;
				break;
			default: {
				const claim = this.claim(one.pick);
				if (claim === undefined) return;
				if (one.do === 'begin') await this.begin(claim);
				if (one.do === 'putBack') await outbox.putBack([{ ...claim, dueAt: this.at(), reason }], this.at());
				if (one.do === 'refuse') await outbox.refuse([{ ...claim, reason }], this.at());
				if (one.do === 'settle') await outbox.settle([this.settlement(claim, one.outcome)], this.at());
				if (one.do === 'receipt') await outbox.foldReceipts([{ id: claim.id, messageId: `wamid.${claim.id}.${claim.fence}`, status: one.status, occurredAt: this.at() }], this.at());
			}
		}
		await this.look();
	}
}

export function stateMachineContract({ store: newStore }: Bench): void {
	it('never loses a delivery and never lets two claims of one begin, whatever is done in whatever order', async () => {
		const store = await newStore();
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
				const watched = new Watched(store, `${++run}`);
				for (const one of steps) await watched.take(one);
			}),
			{ numRuns: 60 },
		);
	});
}
