import { deliveryId, type Claim, type Delivery, type NewDelivery, type Settlement, type Start, type Store, type Subject, type SubjectChoice, type SubjectEnding, type Told } from '../../../core/store';
import type { Bench } from './contract';
import { account, after, sampleDelivery, waitingDelivery } from './sampleDelivery';

const about = (changes: Partial<SubjectChoice> = {}): SubjectChoice => ({ key: 'ticket 7', onNewer: 'replace', reopens: true, ...changes });

const refused = { code: '131026', words: 'Nobody can be reached there.' };
const anna = 'tel:1';
const ben = 'tel:2';

/** What tells the end, as whoever resolves would write it. */
const ending = (now: string): SubjectEnding => ({
	over: ({ recipient, settledBy }: Told, { generation }: Subject) => {
		const key = `over|${generation}|${recipient}`;
		const start: Start = settledBy === undefined ? { as: 'claimed', leaseUntil: after(600_000) } : { as: 'waiting', dueAt: settledBy, reason: { code: 'awaitsOutcome', words: 'Nobody knows yet whether the message before it arrived; it leaves when that is settled.' } };
		return sampleDelivery(key, { recipient, start, context: { now } });
	},
	digest: (_, members) => ({ ...members[0]!.message, content: { kind: 'text', body: members.map(({ key }) => key).join(), previewUrl: false } }),
});

async function reserve(store: Store, key: string, changes: Partial<NewDelivery & { start: Start }>, ms = 0): Promise<Delivery> {
	return (await store.outbox.reserve([sampleDelivery(key, { recipient: anna, subject: about(), ...changes })], after(ms)))[0]!.delivery;
}

const claimOf = ({ id, fence }: Delivery): Claim => ({ id, fence });
const begin = async (store: Store, delivery: Delivery, ms: number) => (await store.outbox.begin([claimOf(delivery)], after(ms + 30_000), after(ms)))[0];
const only = async (store: Store, key: string) => (await store.outbox.find({ key, limit: 1 }))[0]!;
const outcome = (delivery: Delivery, what: 'accepted' | 'failed' | 'unknown'): Settlement => {
	const attempt = { at: after(10), outcome: what === 'failed' ? ('refused' as const) : what };
	if (what === 'accepted') return { ...claimOf(delivery), attempt, outcome: 'accepted', messageId: `wamid.${delivery.id}` };
	return { ...claimOf(delivery), attempt, outcome: what, reason: refused };
};

async function tell(store: Store, key: string, recipient: string, ms = 0): Promise<Delivery> {
	const delivery = await reserve(store, key, { recipient, subject: about({ onNewer: 'repeat' }) }, ms);
	expect(await begin(store, delivery, ms)).toBe('leaving');
	return (await store.outbox.settle([outcome(delivery, 'accepted')], after(ms + 1)))[0]!;
}

const resolve = (store: Store, ms: number) => store.subjects.resolve(account, 'ticket 7', ending(after(ms)), after(ms));
const toldOf = (resolution: { told: Told[] } | undefined) => resolution?.told.map(({ recipient }) => recipient);

export function subjectsContract({ store: newStore }: Bench): void {
	describe('messages about one subject', () => {
		it('keep their place in its life', async () => {
			const store = await newStore();
			const delivery = await reserve(store, 'a', { subject: about({ onNewer: 'group', language: 'de' }) });
			expect(delivery.subject).toEqual({ key: 'ticket 7', generation: 1, part: 'update', onNewer: 'group', standsFor: 0, language: 'de' });
			expect(await only(store, 'a')).toEqual(delivery);
			expect(await store.subjects.get(account, 'ticket 7', 9)).toEqual({ subject: { account, key: 'ticket 7', generation: 1, openedAt: after(0) }, deliveries: [delivery] });
			expect(await store.subjects.get('other', 'ticket 7', 9)).toBeUndefined();
		});

		it('that still wait yield to a newer one for the same person, each by its own rule', async () => {
			const store = await newStore();
			await reserve(store, 'replaced', { subject: about() });
			await reserve(store, 'grouped', { ...waitingDelivery('grouped', 60_000), recipient: anna, subject: about({ onNewer: 'group' }) }, 1);
			await reserve(store, 'repeated', { subject: about({ onNewer: 'repeat' }) }, 2);
			await reserve(store, 'other person', { recipient: ben }, 3);
			await reserve(store, 'other subject', { subject: about({ key: 'ticket 8' }) }, 4);
			await reserve(store, 'no subject', { subject: undefined }, 5);
			const newest = await reserve(store, 'newest', { subject: about({ onNewer: 'group' }) }, 6);
			const standing = async (key: string) => {
				const { state, reason } = await only(store, key);
				return [key, state, reason?.code, reason?.details?.newer];
			};
			expect(await Promise.all(['replaced', 'grouped', 'repeated', 'other person', 'other subject', 'no subject'].map(standing))).toEqual([
				['replaced', 'canceled', 'replacedByNewer', deliveryId(account, 'grouped')],
				['grouped', 'canceled', 'groupedIntoNewer', deliveryId(account, 'repeated')],
				['repeated', 'claimed', undefined, undefined],
				['other person', 'claimed', undefined, undefined],
				['other subject', 'claimed', undefined, undefined],
				['no subject', 'claimed', undefined, undefined],
			]);
			// The one that the grouped message was grouped into stays, so the newest counts nothing.
			expect(newest.subject!.standsFor).toBe(0);
			expect((await only(store, 'repeated')).subject!.standsFor).toBe(1);
		});

		it('count what was grouped before, also within one list', async () => {
			const store = await newStore();
			const grouped = (key: string) => sampleDelivery(key, { recipient: anna, subject: about({ onNewer: 'group' }) });
			await store.outbox.reserve([grouped('a')], after(0));
			const reservations = await store.outbox.reserve([grouped('b'), grouped('c'), grouped('d')], after(1));
			expect(reservations.map(({ delivery: { state, subject } }) => [state, subject!.standsFor])).toEqual([['canceled', 1], ['canceled', 2], ['claimed', 3]]);
			expect(await only(store, 'd')).toEqual(reservations[2]!.delivery);
		});

		it('that have begun to leave do not yield', async () => {
			const store = await newStore();
			const first = await reserve(store, 'a', {});
			expect(await begin(store, first, 1)).toBe('leaving');
			await reserve(store, 'b', {}, 2);
			expect((await only(store, 'a')).state).toBe('leaving');
		});

		it('do not yield to a key that is known already', async () => {
			const store = await newStore();
			await reserve(store, 'a', {});
			expect((await reserve(store, 'a', {}, 1)).state).toBe('claimed');
		});

		it('that are asked for again are not newer than those that came after them', async () => {
			const store = await newStore();
			await reserve(store, 'a', { ...waitingDelivery('a', 60_000), recipient: anna, subject: about({ onNewer: 'repeat' }) });
			await reserve(store, 'b', { ...waitingDelivery('b', 60_000), recipient: anna, subject: about() }, 1);
			expect((await reserve(store, 'a', { subject: about({ onNewer: 'repeat' }) }, 2)).state).toBe('claimed');
			expect((await only(store, 'b')).state).toBe('waiting');
		});

		it.each(['', 'x'.repeat(201), 'nul\0'])('refuse the subject %j', async (key) => {
			const store = await newStore();
			await expect(reserve(store, 'a', { subject: about({ key }) })).rejects.toMatchObject({ name: 'InvalidInputError', message: expect.stringContaining('1 to 200 characters') });
		});
	});

	describe('resolving a subject', () => {
		it('calls off what has not begun to leave, and lets nothing leave afterwards', async () => {
			const store = await newStore();
			const claimed = await reserve(store, 'claimed', { subject: about({ onNewer: 'repeat' }) });
			await reserve(store, 'waiting', { ...waitingDelivery('waiting', 60_000), recipient: ben, subject: about() });
			const elsewhere = await reserve(store, 'elsewhere', { subject: undefined });
			const resolution = await resolve(store, 5);
			expect(resolution).toMatchObject({ already: false, told: [], over: [], subject: { generation: 1, resolvedAt: after(5) } });
			expect(resolution!.canceled.map(({ key, state, reason }) => [key, state, reason?.code])).toEqual([
				['claimed', 'canceled', 'subjectResolved'],
				['waiting', 'canceled', 'subjectResolved'],
			]);
			expect(await begin(store, claimed, 6)).toBe('canceled');
			expect(await begin(store, elsewhere, 6)).toBe('leaving');
		});

		it('knows nothing of a subject that no message was about, and of those of other accounts', async () => {
			const store = await newStore();
			expect(await resolve(store, 5)).toBeUndefined();
			await reserve(store, 'a', { account: 'other', id: deliveryId('other', 'a') });
			expect(await resolve(store, 5)).toBeUndefined();
			expect((await only(store, 'a')).state).toBe('claimed');
		});

		it('tells everybody who was told, once, however often it is resolved', async () => {
			const store = await newStore();
			await tell(store, 'a', anna);
			await tell(store, 'b', ben, 10);
			await tell(store, 'c', anna, 20);
			const failed = await reserve(store, 'd', { recipient: 'tel:3' });
			await begin(store, failed, 1);
			await store.outbox.settle([outcome(failed, 'failed')], after(2));
			const first = await resolve(store, 30);
			expect(toldOf(first)).toEqual([ben, anna]);
			expect(first!.over.map(({ delivery: { key, subject }, isNew }) => [key, subject!.part, isNew])).toEqual([[`over|1|${ben}`, 'over', true], [`over|1|${anna}`, 'over', true]]);
			const second = await resolve(store, 40);
			expect(second).toMatchObject({ already: true, subject: { resolvedAt: after(30) } });
			expect(second!.over.map(({ isNew }) => isNew)).toEqual([false, false]);
			for (const { delivery } of first!.over) expect(await begin(store, delivery, 50)).toBe('leaving');
		});

		it('a dead letter of a subject that is over does not leave, whoever redrives it', async () => {
			const store = await newStore();
			const failed = await reserve(store, 'a', {});
			await begin(store, failed, 1);
			await store.outbox.settle([outcome(failed, 'failed')], after(2));
			await resolve(store, 5);
			await store.outbox.redrive([failed.id], after(6));
			const [again] = await store.outbox.claimDue(account, 9, after(60_000), after(7));
			expect(await begin(store, again!, 8)).toBe('canceled');
			expect(await only(store, 'a')).toMatchObject({ state: 'canceled', reason: { code: 'subjectResolved' } });
		});

		it.each([
			['accepted', 'leaving'],
			['failed', 'canceled'],
		] as const)('waits for what is on its way, and when that is %s, the end is %s', async (what, departure) => {
			const store = await newStore();
			const leaving = await reserve(store, 'a', {});
			await begin(store, leaving, 1);
			const resolution = await resolve(store, 5);
			const [over] = resolution!.over;
			expect(over!.delivery).toMatchObject({ state: 'waiting', dueAt: after(1 + 30_000 + 60_000) });
			expect(await store.outbox.claimDue(account, 9, after(60_000), after(100))).toEqual([]);
			await store.outbox.settle([outcome(leaving, what)], after(200));
			const [due] = await store.outbox.claimDue(account, 9, after(60_000), after(201));
			expect(due!.id).toBe(over!.delivery.id);
			expect(await begin(store, due!, 202)).toBe(departure);
			expect((await only(store, `over|1|${anna}`)).reason?.code).toBe(what === 'failed' ? 'neverTold' : 'awaitsOutcome');
		});

		it('waits for the receipt of an unknown outcome, and tells the end when none comes', async () => {
			const store = await newStore();
			const unknown = await reserve(store, 'a', {});
			await begin(store, unknown, 1);
			await store.outbox.settle([outcome(unknown, 'unknown')], after(2));
			const resolution = await resolve(store, 5);
			expect(resolution!.over[0]!.delivery.dueAt).toBe(after(2 + 60_000));
			await store.outbox.sweep(9, after(70_000));
			const [due] = await store.outbox.claimDue(account, 9, after(200_000), after(70_001));
			expect(await begin(store, due!, 70_002)).toBe('leaving');
		});

		it('a receipt that shows that nothing had arrived ends the end', async () => {
			const store = await newStore();
			const unknown = await reserve(store, 'a', {});
			await begin(store, unknown, 1);
			await store.outbox.settle([outcome(unknown, 'unknown')], after(2));
			await resolve(store, 5);
			await store.outbox.foldReceipts([{ id: unknown.id, messageId: 'wamid.1', status: 'failed', occurredAt: after(6), reason: refused }], after(7));
			const [due] = await store.outbox.claimDue(account, 9, after(60_000), after(8));
			expect(await begin(store, due!, 9)).toBe('canceled');
		});
	});

	describe('a message about a subject that is over', () => {
		it('opens it again, and whoever was told before is not told that end a second time', async () => {
			const store = await newStore();
			await tell(store, 'a', anna);
			await resolve(store, 5);
			const again = await reserve(store, 'b', { recipient: ben }, 10);
			expect(again.subject!.generation).toBe(2);
			expect(await store.subjects.get(account, 'ticket 7', 9)).toMatchObject({ subject: { generation: 2, openedAt: after(10), resolvedAt: undefined }, deliveries: [{ key: 'b' }] });
			expect(await begin(store, again, 11)).toBe('leaving');
			await store.outbox.settle([outcome(again, 'accepted')], after(12));
			expect(toldOf(await resolve(store, 20))).toEqual([ben]);
		});

		it('is called off where it must not open it, or is not newer than the resolution', async () => {
			const store = await newStore();
			await tell(store, 'a', anna);
			await resolve(store, 5);
			for (const [key, change] of [['b', { reopens: false }], ['c', { asOf: after(5) }]] as const) {
				const late = await reserve(store, key, { subject: about(change) }, 10);
				expect(late).toMatchObject({ state: 'canceled', reason: { code: 'subjectResolved' } });
				expect(await begin(store, late, 11)).toBe('canceled');
				expect(await only(store, key)).toEqual(late);
			}
			expect((await store.subjects.get(account, 'ticket 7', 9))!.subject.generation).toBe(1);
			expect(await reserve(store, 'd', { subject: about({ asOf: after(6) }) }, 12)).toMatchObject({ state: 'claimed', subject: { generation: 2 } });
		});

		it('does not open it when its key was known before', async () => {
			const store = await newStore();
			await tell(store, 'a', anna);
			await resolve(store, 5);
			expect((await reserve(store, 'a', {}, 10)).state).toBe('accepted');
			expect((await store.subjects.get(account, 'ticket 7', 9))!.subject).toMatchObject({ generation: 1, resolvedAt: after(5) });
		});
	});

	it('a subject is forgotten when nothing has happened to it and nothing about it is stored', async () => {
		const store = await newStore();
		await tell(store, 'a', anna);
		expect(await store.subjects.purge(after(1000), 9)).toBe(0);
		await store.outbox.purge(after(1000), 9);
		expect(await store.subjects.purge(after(0), 9)).toBe(0);
		expect(await store.subjects.purge(after(1000), 9)).toBe(1);
		expect(await store.subjects.get(account, 'ticket 7', 9)).toBeUndefined();
	});
}
