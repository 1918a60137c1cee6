import type { Claim, Delivery, DigestRequest, Start, NewDelivery, Store, SubjectEnding } from '../../../core/store';
import type { Bench } from './contract';
import { account, after, sampleDelivery, waitingDelivery } from './sampleDelivery';

const anna = 'tel:1';
const about = (key: string) => ({ key, onNewer: 'repeat' as const, reopens: true });
const textOf = (members: Delivery[]) => ({ ...members[0]!.message, content: { kind: 'text' as const, body: members.map(({ key }) => key).join(), previewUrl: false } });
const bodyOf = ({ message }: Delivery) => (message.content as { body: string }).body;
const claimOf = ({ id, fence }: Delivery): Claim => ({ id, fence });
const only = async (store: Store, key: string) => (await store.outbox.find({ key, limit: 1 }))[0]!;

/** Everything that waits for Anna, as one message under this key. */
const together = (key: string, changes: Partial<DigestRequest> = {}): DigestRequest => ({
	account,
	phoneNumberId: '300111222333444',
	recipient: anna,
	claims: [],
	fits: ({ urgency }) => urgency === 'routine',
	write: (members) => sampleDelivery(key, { recipient: anna, message: textOf(members) }),
	...changes,
});

const ending: SubjectEnding = {
	over: ({ recipient }) => sampleDelivery(`over|${recipient}`, { recipient }),
	digest: (_, members) => textOf(members),
};

const waiting = (key: string, changes: Partial<NewDelivery> = {}): NewDelivery & { start: Start } => waitingDelivery(key, 60_000, { recipient: anna, ...changes });

/** Three messages about two subjects that went in one digest, which has not left. */
async function combined(store: Store): Promise<Delivery> {
	await store.outbox.reserve([waiting('a', { subject: about('x') }), waiting('b', { subject: about('y') }), waiting('c', { subject: about('x') })], after(0));
	return (await store.outbox.combine(together('digest'), after(1)))!;
}

export function digestsContract({ store: newStore }: Bench): void {
	describe('a digest', () => {
		it('stands for what waits for one recipient, and for nothing else', async () => {
			const store = await newStore();
			await store.outbox.reserve(
				[waiting('a'), waiting('urgent', { urgency: 'urgent' }), waiting('b'), waiting('other person', { recipient: 'tel:2' }), waiting('other number', { phoneNumberId: '9' }), sampleDelivery('held elsewhere', { recipient: anna })],
				after(0),
			);
			const [held] = await store.outbox.reserve([sampleDelivery('held here', { recipient: anna })], after(1));
			const digest = await store.outbox.combine(together('digest', { claims: [claimOf(held!.delivery)] }), after(2));
			expect(digest).toMatchObject({ state: 'claimed', combines: 3 });
			expect(bodyOf(digest!).split(',').sort()).toEqual(['a', 'b', 'held here']);
			expect(await only(store, 'digest')).toEqual(digest);
			const states = await Promise.all(['a', 'b', 'held here', 'urgent', 'other person', 'other number', 'held elsewhere'].map(async (key) => (await only(store, key)).state));
			expect(states).toEqual(['canceled', 'canceled', 'canceled', 'waiting', 'waiting', 'waiting', 'claimed']);
			expect(await only(store, 'a')).toMatchObject({ digestId: digest!.id, reason: { code: 'inDigest', details: { digestId: digest!.id } }, leaseUntil: undefined });
			expect(await store.outbox.begin([claimOf(held!.delivery)], after(99), after(3))).toEqual(['canceled']);
		});

		it('does not leave to somebody who has opted out', async () => {
			const store = await newStore();
			await store.outbox.reserve([waiting('a'), waiting('b')], after(0));
			await store.consents.record([{ account, recipientKeys: [anna], decision: 'withdrawn', category: 'service', source: 'message', decidedAt: after(1) }], after(1));
			const write = (members: Delivery[]) => sampleDelivery('digest', { recipient: anna, message: textOf(members), consentCategory: 'service' });
			const digest = await store.outbox.combine(together('digest', { write }), after(2));
			expect(await store.outbox.begin([claimOf(digest!)], after(99), after(3))).toEqual(['canceled']);
			expect(await only(store, 'digest')).toMatchObject({ state: 'canceled', reason: { code: 'optedOut' } });
		});

		it('of fewer than two is none', async () => {
			const store = await newStore();
			await store.outbox.reserve([waiting('a')], after(0));
			expect(await store.outbox.combine(together('digest'), after(1))).toBeUndefined();
			expect((await only(store, 'a')).state).toBe('waiting');
		});

		it('that waits again is taken apart for the next one', async () => {
			const store = await newStore();
			const first = await combined(store);
			await store.outbox.putBack([{ ...claimOf(first), dueAt: after(60_000), reason: { code: 'throttle', words: 'It waits.' } }], after(2));
			await store.outbox.reserve([waiting('d')], after(3));
			const second = await store.outbox.combine(together('second'), after(4));
			expect(second!.combines).toBe(4);
			expect(bodyOf(second!).split(',').sort()).toEqual(['a', 'b', 'c', 'd']);
			expect((await only(store, 'digest')).state).toBe('canceled');
			expect((await only(store, 'a')).digestId).toBe(second!.id);
		});

		it('that has not left loses what is over, and whoever held it holds it no longer', async () => {
			const store = await newStore();
			const digest = await combined(store);
			const resolution = await store.subjects.resolve(account, 'x', ending, after(5));
			expect(resolution!.canceled.map(({ key, reason }) => [key, reason?.code])).toEqual([['a', 'subjectResolved'], ['c', 'subjectResolved']]);
			expect(resolution!.told).toEqual([]);
			const rest = await only(store, 'digest');
			expect([bodyOf(rest), rest.combines, rest.state]).toEqual(['b', 1, 'waiting']);
			expect(await store.outbox.begin([claimOf(digest)], after(99), after(6))).toEqual(['superseded']);
			await store.subjects.resolve(account, 'y', ending, after(7));
			expect(await only(store, 'digest')).toMatchObject({ state: 'canceled', reason: { code: 'subjectResolved' } });
		});

		it('that was sent has told its recipient of every subject in it', async () => {
			const store = await newStore();
			const digest = await combined(store);
			await store.outbox.begin([claimOf(digest)], after(30_000), after(2));
			// On its way when the first subject ends, so that end waits for it.
			const early = await store.subjects.resolve(account, 'x', ending, after(3));
			expect(early).toMatchObject({ canceled: [], told: [{ recipient: anna, settledBy: after(30_000 + 60_000) }] });
			await store.outbox.settle([{ ...claimOf(digest), attempt: { at: after(4), outcome: 'accepted' }, outcome: 'accepted', messageId: 'wamid.1' }], after(4));
			const late = await store.subjects.resolve(account, 'y', ending, after(5));
			expect(late!.told.map(({ recipient, settledBy, last }) => [recipient, settledBy, last.key])).toEqual([[anna, undefined, 'digest']]);
		});

		it.each([
			['accepted', 'leaving'],
			['failed', 'canceled'],
		] as const)('that turns out %s lets the end be %s', async (what, departure) => {
			const store = await newStore();
			const digest = await combined(store);
			await store.outbox.begin([claimOf(digest)], after(30_000), after(2));
			const over = ({ recipient, settledBy }: { recipient: string; settledBy?: string }) =>
				sampleDelivery('over', { recipient, start: { as: 'waiting', dueAt: settledBy!, reason: { code: 'awaitsOutcome', words: 'Nobody knows yet whether the message before it arrived; it leaves when that is settled.' } } });
			await store.subjects.resolve(account, 'x', { ...ending, over }, after(3));
			const attempt = { at: after(4), outcome: what === 'failed' ? ('refused' as const) : what };
			await store.outbox.settle([what === 'accepted' ? { ...claimOf(digest), attempt, outcome: what, messageId: 'wamid.1' } : { ...claimOf(digest), attempt, outcome: what, reason: { code: 'no', words: 'No.' } }], after(4));
			const [due] = await store.outbox.claimDue(account, 9, after(60_000), after(5));
			expect(due!.key).toBe('over');
			expect(await store.outbox.begin([claimOf(due!)], after(60_000), after(6))).toEqual([departure]);
		});
	});
}
