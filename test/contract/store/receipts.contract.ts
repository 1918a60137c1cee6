import type { ReceiptFact, ReceiptStatus, Settlement, Store } from '../../../core/store';
import type { Bench } from './contract';
import { account, after, sampleDelivery } from './sampleDelivery';

const why = { code: '131026', words: 'Undeliverable.' };

async function accepted(store: Store, key: string, messageId: string) {
	const { delivery } = (await store.outbox.reserve([sampleDelivery(key)], after(0)))[0]!;
	const claim = { id: delivery.id, fence: 1 };
	await store.outbox.begin([claim], after(30_000), after(1));
	await store.outbox.settle([{ ...claim, attempt: { at: after(1), outcome: 'accepted' }, outcome: 'accepted', messageId }], after(2));
	return delivery.id;
}

async function unknown(store: Store, key: string) {
	const { delivery } = (await store.outbox.reserve([sampleDelivery(key)], after(0)))[0]!;
	const claim = { id: delivery.id, fence: 1 };
	await store.outbox.begin([claim], after(30_000), after(1));
	const settlement: Settlement = { ...claim, attempt: { at: after(1), outcome: 'unknown' }, outcome: 'unknown', reason: { code: 'timeout', words: 'No answer.' } };
	await store.outbox.settle([settlement], after(2));
	return delivery.id;
}

const fact = (id: string | undefined, messageId: string, status: ReceiptStatus, ms = 5_000): ReceiptFact => ({ id, messageId, status, occurredAt: after(ms), ...(status === 'failed' ? { reason: why } : {}) });
const only = async (store: Store, id: string) => (await store.outbox.find({ id, limit: 1 }))[0]!;
const kindsOf = async (store: Store) => (await store.events.after(account, 0, 100)).map(({ kind }) => kind);

export function receiptsContract({ store: newStore }: Bench): void {
	describe('receipts', () => {
		it('only grow, whatever their order, by id and by wamid', async () => {
			const store = await newStore();
			const id = await accepted(store, 'k', 'wamid.1');
			const folded = await store.outbox.foldReceipts(
				[fact(id, 'wamid.1', 'read'), fact(undefined, 'wamid.1', 'delivered'), fact(id, 'wamid.1', 'sent'), fact(id, 'wamid.1', 'read'), fact(undefined, 'wamid.2', 'sent'), fact('nobody', 'wamid.1', 'sent')],
				after(6_000),
			);
			expect(folded.map(({ result }) => result)).toEqual(['folded', 'known', 'known', 'known', 'unmatched', 'unmatched']);
			expect(await only(store, id)).toMatchObject({ state: 'accepted', receiptStatus: 'read', receiptAt: after(5_000) });
			expect((await store.outbox.foldReceipts([fact(id, 'wamid.1', 'played')], after(7_000)))[0]!.delivery).toMatchObject({ receiptStatus: 'played' });
		});

		it('turn an accepted delivery into a dead letter, with one event', async () => {
			const store = await newStore();
			const id = await accepted(store, 'k', 'wamid.1');
			const failed = fact(id, 'wamid.1', 'failed');
			expect((await store.outbox.foldReceipts([failed, failed], after(6_000))).map(({ result }) => result)).toEqual(['folded', 'known']);
			await store.outbox.foldReceipts([failed, fact(id, 'wamid.1', 'sent')], after(7_000));
			expect(await only(store, id)).toMatchObject({ state: 'failed', reason: why, receiptStatus: 'failed' });
			expect(await kindsOf(store)).toEqual(['failed']);
		});

		it.each(['sent', 'delivered', 'failed'] as const)('settle an unknown outcome: %s', async (status) => {
			const store = await newStore();
			const id = await unknown(store, 'k');
			await store.outbox.foldReceipts([fact(id, 'wamid.1', status)], after(6_000));
			const settled = await only(store, id);
			expect(settled).toMatchObject({ state: status === 'failed' ? 'failed' : 'accepted', messageId: 'wamid.1', receiptStatus: status, attemptCount: 1, attempts: [{ messageId: 'wamid.1' }] });
			expect(settled.graceUntil).toBeUndefined();
			expect(await store.outbox.sweep(10, after(900_000))).toMatchObject({ givenUp: 0 });
		});

		it('come before the answer', async () => {
			const store = await newStore();
			const { delivery } = (await store.outbox.reserve([sampleDelivery('k')], after(0)))[0]!;
			const claim = { id: delivery.id, fence: 1 };
			await store.outbox.begin([claim], after(30_000), after(1));
			await store.outbox.foldReceipts([fact(claim.id, 'wamid.1', 'failed', 3)], after(4));
			const [settled] = await store.outbox.settle([{ ...claim, attempt: { at: after(1), outcome: 'accepted' }, outcome: 'accepted', messageId: 'wamid.1', waId: '1' }], after(5));
			expect(settled).toMatchObject({ state: 'failed', reason: why, waId: '1', attemptCount: 1 });
		});

		it('of an earlier try do not end a later one', async () => {
			const store = await newStore();
			const id = await accepted(store, 'k', 'wamid.1');
			const failed = fact(id, 'wamid.1', 'failed');
			await store.outbox.foldReceipts([failed], after(3_000));
			await store.outbox.redrive([id], after(4_000));
			expect((await store.outbox.foldReceipts([failed, fact(id, 'wamid.1', 'sent')], after(4_001))).map(({ result }) => result)).toEqual(['known', 'known']);
			const [again] = await store.outbox.claimDue(account, 1, after(60_000), after(5_000));
			const claim = { id, fence: again!.fence };
			await store.outbox.begin([claim], after(60_000), after(5_001));
			expect((await store.outbox.foldReceipts([failed], after(5_002)))[0]!.result).toBe('known');
			await store.outbox.settle([{ ...claim, attempt: { at: after(5_001), outcome: 'accepted' }, outcome: 'accepted', messageId: 'wamid.2' }], after(5_003));
			await store.outbox.foldReceipts([failed, fact(id, 'wamid.2', 'delivered')], after(6_000));
			expect(await only(store, id)).toMatchObject({ state: 'accepted', messageId: 'wamid.2', receiptStatus: 'delivered', possibleRepeat: false });
			expect(await kindsOf(store)).toEqual(['failed']);
		});

		it('stop a second try that has not left yet', async () => {
			const store = await newStore();
			const id = await unknown(store, 'k');
			await store.outbox.sweep(10, after(100_000));
			await store.outbox.redrive([id], after(100_001));
			const [again] = await store.outbox.claimDue(account, 1, after(200_000), after(100_002));
			await store.outbox.foldReceipts([fact(id, 'wamid.1', 'delivered')], after(100_003));
			expect(await store.outbox.begin([{ id, fence: again!.fence }], after(200_000), after(100_004))).toEqual(['superseded']);
			expect(await only(store, id)).toMatchObject({ state: 'accepted', messageId: 'wamid.1', receiptStatus: 'delivered' });
		});

		it('of a repeat are marked as one', async () => {
			const store = await newStore();
			const id = await accepted(store, 'k', 'wamid.1');
			await store.outbox.foldReceipts([fact(id, 'wamid.stray', 'delivered')], after(3_000));
			expect(await only(store, id)).toMatchObject({ messageId: 'wamid.1', receiptStatus: 'delivered', possibleRepeat: true });
			await store.outbox.foldReceipts([fact(id, 'wamid.1', 'failed')], after(4_000));
			expect(await only(store, id)).toMatchObject({ state: 'accepted' });
		});
	});
}
