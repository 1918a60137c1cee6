import { sql } from 'kysely';
import type { NewConsent, Reservation, Store, StoreConfig } from '../../../core/store';
import type { Bench } from './contract';
import { openEngine } from './rawStore';
import { account, after, sampleDelivery, waitingDelivery } from './sampleDelivery';

const ana = 'tel:15550100200';
const ben = 'tel:15550100300';
const person = (...recipientKeys: string[]) => ({ account, recipientKeys });

const consent = (changes: Partial<NewConsent> = {}): NewConsent => ({
	...person(ana),
	decision: 'withdrawn',
	category: 'all',
	source: 'message',
	decidedAt: after(0),
	text: 'STOP',
	name: 'Ana Núñez',
	...changes,
});
const given = (changes: Partial<NewConsent> = {}) => consent({ decision: 'given', text: 'Yes, write to me', ...changes });

const delivery = (key: string, changes = {}) => sampleDelivery(key, { recipient: ana, consentCategory: 'service', ...changes });
const queued = (key: string, changes = {}) => waitingDelivery(key, 0, { recipient: ana, consentCategory: 'service', ...changes });

export function consentsContract({ room, open, store: newStore }: Bench): void {
	/** Does something to the tables that no verb does. */
	async function tamper(config: StoreConfig, ...statements: ReturnType<typeof sql>[]): Promise<void> {
		const engine = await openEngine(config);
		await engine.write(async (tx) => {
			for (const statement of statements) await statement.execute(tx);
		});
		await engine.close();
	}
	const departure = async ({ outbox }: Store, key: string, changes = {}) => {
		const [{ delivery: held }] = (await outbox.reserve([delivery(key, changes)], after(1))) as [Reservation];
		const [departed] = await outbox.begin([{ id: held.id, fence: held.fence }], after(60_000), after(2));
		return departed;
	};

	describe('consents', () => {
		it('are kept with their evidence, in the order in which they came', async () => {
			const { consents } = await newStore();
			expect(await consents.record([], after(0))).toEqual([]);
			await consents.record([given({ source: 'web form', category: 'marketing', details: { form: 7 } }), consent({ evidenceId: 'wamid.1', decidedAt: after(5) })], after(6));
			const entries = await consents.history(person(ana));
			expect(entries).toMatchObject([
				{ seq: 1, decision: 'given', category: 'marketing', source: 'web form', decidedAt: after(0), recordedAt: after(6), evidence: { recipientKeys: [ana], text: 'Yes, write to me', name: 'Ana Núñez', details: { form: 7 } }, previous: '' },
				{ seq: 2, decision: 'withdrawn', category: 'all', source: 'message', decidedAt: after(5), evidence: { evidenceId: 'wamid.1', text: 'STOP' }, previous: entries[0]!.hash },
			]);
			expect(await consents.history(person(ben))).toEqual([]);
			expect(await consents.history({ account: 'other', recipientKeys: [ana] })).toEqual([]);
			expect(await consents.verify(account)).toEqual({ isIntact: true, entries: 2, head: { seq: 2, hash: entries[1]!.hash } });
		});

		it('are written once for each evidence, however often it comes', async () => {
			const { consents } = await newStore();
			const [first] = await consents.record([consent({ evidenceId: 'wamid.1' })], after(0));
			const again = await consents.record([consent({ evidenceId: 'wamid.1', decision: 'given' }), consent({ evidenceId: 'wamid.1', account: 'other' })], after(9));
			expect(first).toMatchObject({ isNew: true });
			expect(again.map(({ isNew }) => isNew)).toEqual([false, true]);
			expect(again[0]!.entry).toEqual(first!.entry);
			expect(await consents.state(person(ana))).toMatchObject({ withdrawn: ['all'] });
		});

		it('tell what a person wants, by category', async () => {
			const { consents } = await newStore();
			expect(await consents.state(person(ana))).toEqual({ withdrawn: [], latest: [] });
			await consents.record([given({ category: 'marketing' }), consent({ category: 'marketing', decidedAt: after(1) })], after(2));
			expect(await consents.state(person(ana))).toEqual({ withdrawn: ['marketing'], latest: [{ seq: 2, decision: 'withdrawn', category: 'marketing', source: 'message', decidedAt: after(1) }] });
			await consents.record([consent({ decidedAt: after(3) })], after(3));
			// Consent to one category does not undo "no messages at all".
			await consents.record([given({ category: 'marketing', decidedAt: after(4) })], after(4));
			expect(await consents.state(person(ana))).toMatchObject({ withdrawn: ['all'] });
			await consents.record([given({ decidedAt: after(5) })], after(5));
			expect(await consents.state(person(ana))).toMatchObject({ withdrawn: [] });
		});

		it('do not lift a withdrawal with an older decision that comes late', async () => {
			const { consents } = await newStore();
			await consents.record([consent({ decidedAt: after(10) })], after(10));
			await consents.record([given({ decidedAt: after(9) })], after(11));
			expect(await consents.state(person(ana))).toMatchObject({ withdrawn: ['all'] });
		});

		it('hold for every key by which the person has written', async () => {
			const { consents, conversations } = await newStore();
			await conversations.noteInbound([{ phoneNumberId: '300', recipientKeys: ['user:US.1', ana], sentAt: after(0), windowOpenUntil: after(9), messageId: 'wamid.0' }]);
			await consents.record([consent()], after(1));
			expect(await consents.state(person('user:US.1'))).toMatchObject({ withdrawn: ['all'] });
			expect(await consents.history(person('user:US.1', ana))).toHaveLength(1);
		});

		it('refuse what belongs to nobody or cannot be stored', async () => {
			const { consents } = await newStore();
			await expect(consents.record([consent({ recipientKeys: [] })], after(0))).rejects.toMatchObject({ name: 'InvalidInputError', problems: [{ field: 'recipient' }] });
			await expect(consents.record([consent({ source: '' })], after(0))).rejects.toMatchObject({ problems: [{ field: 'source' }] });
			await expect(consents.record([consent({ evidenceId: 'a\0b' })], after(0))).rejects.toMatchObject({ problems: [{ field: 'evidenceId' }] });
			expect(await consents.verify(account)).toEqual({ isIntact: true, entries: 0 });
			await consents.record([consent({ text: 'S\0TOP \u{1f6d1}' })], after(0));
			expect(await consents.verify(account)).toMatchObject({ isIntact: true, entries: 1 });
		});

		it('are listed by number and by time', async () => {
			const { consents } = await newStore();
			for (const ms of [1, 2, 3, 4]) await consents.record([given({ decidedAt: after(ms) })], after(ms));
			const seqs = async (query: object) => (await consents.list(account, { limit: 9, ...query })).map(({ seq }) => seq);
			expect(await seqs({})).toEqual([1, 2, 3, 4]);
			expect(await seqs({ after: 1, limit: 2 })).toEqual([2, 3]);
			expect(await seqs({ recordedFrom: after(2), recordedUntil: after(3) })).toEqual([2, 3]);
			expect(await consents.list('other', { limit: 9 })).toEqual([]);
		});
	});

	describe('the chain of consents', () => {
		const five = async () => {
			const config = room().newConfig();
			const store = await open(config);
			for (const ms of [1, 2, 3, 4, 5]) await store.consents.record([given({ decidedAt: after(ms), evidenceId: `e${ms}` })], after(ms));
			return { config, consents: store.consents };
		};

		it.each([
			['a changed decision', [sql`update consent_entries set decision = 'withdrawn' where seq = 3`], { brokenAt: 3, problem: 'changed' }],
			['a changed time', [sql`update consent_entries set decided_at = decided_at + 1 where seq = 3`], { brokenAt: 3, problem: 'changed' }],
			['a changed text', [sql`update consent_entries set evidence = replace(evidence, 'Yes', 'No') where seq = 2`], { brokenAt: 2, problem: 'evidenceChanged' }],
			['evidence that was taken out without an erasure', [sql`update consent_entries set evidence = null where seq = 4`], { brokenAt: 4, problem: 'evidenceChanged' }],
			['an entry taken out', [sql`delete from consent_entries where seq = 3`], { brokenAt: 3, problem: 'missing' }],
			['an entry taken out and the gap closed', [sql`delete from consent_entries where seq = 3`, sql`update consent_entries set seq = 3 where seq = 4`, sql`update consent_entries set seq = 4 where seq = 5`], { brokenAt: 3, problem: 'changed' }],
			['two entries that changed places', [sql`update consent_entries set seq = 99 where seq = 2`, sql`update consent_entries set seq = 2 where seq = 3`, sql`update consent_entries set seq = 3 where seq = 99`], { brokenAt: 2, problem: 'changed' }],
			['an end that was cut off', [sql`delete from consent_entries where seq = 5`], { brokenAt: 5, problem: 'cutOff' }],
			['another account put in', [sql`update consent_entries set persons = '["x"]' where seq = 1`], { brokenAt: 1, problem: 'changed' }],
		])('shows %s', async (_what, statements, found) => {
			const { config, consents } = await five();
			await tamper(config, ...statements);
			expect(await consents.verify(account)).toEqual({ isIntact: false, ...found });
		});

		it('shows an end that was cut off together with the note of where it is, by an anchor noted elsewhere', async () => {
			const { config, consents } = await five();
			const check = await consents.verify(account);
			const anchor = (check as { head: { seq: number; hash: string } }).head;
			const [, , , fourth] = await consents.list(account, { limit: 9 });
			await tamper(config, sql`delete from consent_entries where seq = 5`, sql`delete from consent_persons where seq = 5`, sql`update consent_heads set last_seq = 4, hash = ${fourth!.hash}`);
			expect(await consents.verify(account)).toMatchObject({ isIntact: true, entries: 4 });
			expect(await consents.verify(account, anchor)).toEqual({ isIntact: false, brokenAt: 5, problem: 'cutOff' });
			await consents.record([given({ decidedAt: after(9) })], after(9));
			expect(await consents.verify(account, anchor)).toEqual({ isIntact: false, brokenAt: 5, problem: 'changed' });
		});

		it('is one chain, however many add to it at once', async () => {
			const config = room().newConfig();
			const stores = await Promise.all([open(config), open(config), open(config)]);
			await Promise.all(Array.from({ length: 30 }, (_, index) => stores[index % 3]!.consents.record([given({ evidenceId: `e${index % 20}`, recipientKeys: [`tel:1555010${index}`] })], after(index))));
			expect(await stores[0]!.consents.verify(account)).toMatchObject({ isIntact: true, entries: 20 });
		});
	});

	describe('erasure of a person', () => {
		it('takes the evidence, keeps the chain and the block', async () => {
			const config = room().newConfig();
			const store = await open(config);
			await store.consents.record([given({ evidenceId: 'wamid.HBgLMTU1NTAxMDAyMDA' }), consent({ evidenceId: 'wamid.2', details: { form: 'of Ana' } }), consent({ recipientKeys: [ben], name: 'Ben' })], after(1));
			expect(await store.consents.erase(person(ana), after(2))).toBe(2);
			expect(await store.consents.erase(person(ana), after(3))).toBe(0);
			expect(await store.consents.history(person(ana))).toMatchObject([{ decision: 'given' }, { decision: 'withdrawn' }, { seq: 4, decision: 'erased' }]);
			expect((await store.consents.history(person(ana))).map(({ evidence, salt }) => [evidence, salt])).toEqual(Array(3).fill([undefined, undefined]));
			expect(await store.consents.verify(account)).toMatchObject({ isIntact: true, entries: 4 });
			expect(await store.consents.state(person(ana))).toMatchObject({ withdrawn: ['all'] });
			expect(await departure(store, 'after')).toBe('canceled');
			expect((await store.consents.history(person(ben)))[0]!.evidence).toMatchObject({ name: 'Ben' });

			const engine = await openEngine(config);
			const tables = ['consent_entries', 'consent_persons', 'consent_blocks', 'consent_heads'];
			const all = await engine.read(async (db) => JSON.stringify(await Promise.all(tables.map(async (table) => (await sql`select * from ${sql.table(table)}`.execute(db)).rows))));
			await engine.close();
			expect(all).toContain('Ben');
			for (const trace of ['15550100200', 'Ana', 'Yes, write', 'HBgLMTU1', 'wamid.2', 'wamid']) expect(all).not.toContain(trace);
		});

		it('does not write evidence down again when it is delivered again', async () => {
			const { consents } = await newStore();
			await consents.record([consent({ evidenceId: 'wamid.1' })], after(1));
			await consents.erase(person(ana), after(2));
			expect(await consents.record([consent({ evidenceId: 'wamid.1' })], after(3))).toMatchObject([{ isNew: false }]);
			expect((await consents.history(person(ana))).every(({ evidence }) => evidence === undefined)).toBe(true);
		});

		it('hides people of different stores from each other', async () => {
			const [one, other] = [await newStore(), await newStore()];
			for (const { consents } of [one, other]) await consents.record([consent()], after(1));
			const [first] = await one.consents.history(person(ana));
			const [second] = await other.consents.history(person(ana));
			expect(first!.persons).not.toEqual(second!.persons);
		});
	});

	describe('an opt-out and the outbox', () => {
		it('keeps what is of its category from leaving, and nothing else', async () => {
			const store = await newStore();
			await store.consents.record([consent({ category: 'marketing' })], after(0));
			expect(await departure(store, 'marketing', { consentCategory: 'marketing' })).toBe('canceled');
			expect(await departure(store, 'utility', { consentCategory: 'utility' })).toBe('leaving');
			expect(await departure(store, 'service')).toBe('leaving');
			expect(await departure(store, 'other person', { recipient: ben, consentCategory: 'marketing' })).toBe('leaving');
			expect(await departure(store, 'other account', { account: 'other', consentCategory: 'marketing' })).toBe('leaving');
			expect((await store.outbox.find({ key: 'marketing', limit: 1 }))[0]).toMatchObject({ state: 'canceled', reason: { code: 'optedOut' } });
			await store.consents.record([consent({ decidedAt: after(3) })], after(3));
			for (const consentCategory of ['marketing', 'utility', 'authentication', 'service']) expect(await departure(store, `all ${consentCategory}`, { consentCategory })).toBe('canceled');
			expect(await departure(store, 'needs none', { consentCategory: undefined })).toBe('leaving');
		});

		it('stops what was claimed before it came, and lets go what had left', async () => {
			const store = await newStore();
			const [{ delivery: held }, { delivery: gone }] = (await store.outbox.reserve([delivery('held'), delivery('gone')], after(0))) as [Reservation, Reservation];
			expect(await store.outbox.begin([{ id: gone.id, fence: 1 }], after(60_000), after(1))).toEqual(['leaving']);
			const [recorded] = await store.consents.record([consent({ decidedAt: after(2) })], after(2));
			expect(recorded!.canceled.map(({ key }) => key)).toEqual(['held']);
			expect(await store.outbox.begin([{ id: held.id, fence: 1 }], after(60_000), after(3))).toEqual(['canceled']);
		});

		it('calls off what waits, by category, in the same step', async () => {
			const store = await newStore();
			await store.outbox.reserve([queued('ad', { consentCategory: 'marketing' }), queued('text'), queued('code', { consentCategory: undefined }), queued('ben', { recipient: ben }), queued('elsewhere', { account: 'other' })], after(0));
			const states = async () => Object.fromEntries((await store.outbox.find({ limit: 9 })).map(({ key, state }) => [key, state]));
			expect((await store.consents.record([consent({ category: 'marketing' })], after(1)))[0]!.canceled).toHaveLength(1);
			expect(await states()).toEqual({ ad: 'canceled', text: 'waiting', code: 'waiting', ben: 'waiting', elsewhere: 'waiting' });
			await store.consents.record([consent()], after(2));
			expect(await states()).toEqual({ ad: 'canceled', text: 'canceled', code: 'waiting', ben: 'waiting', elsewhere: 'waiting' });
			expect((await store.outbox.find({ key: 'text', limit: 1 }))[0]).toMatchObject({ reason: { code: 'optedOut', words: expect.stringContaining('START') } });
		});

		it('refuses at once what would only wait', async () => {
			const store = await newStore();
			await store.consents.record([consent()], after(0));
			const found = await store.outbox.reserve([queued('a'), queued('b', { recipient: ben })], after(1));
			expect(found.map(({ kind, delivery: { state, reason } }) => [kind, state, reason?.code])).toEqual([
				['reserved', 'canceled', 'optedOut'],
				['reserved', 'waiting', 'queued'],
			]);
		});

		it('holds however the number is written', async () => {
			const store = await newStore();
			// As WhatsApp names them, and as they are dialled. Source: Meta, phone numbers.
			const forms = [['tel:553187654321', 'tel:5531987654321'], ['tel:5215512345678', 'tel:525512345678'], ['tel:5491112345678', 'tel:541112345678']] as const;
			for (const [waId, dialled] of forms) {
				await store.outbox.reserve([queued(`waits for ${dialled}`, { recipient: dialled })], after(0));
				const [recorded] = await store.consents.record([consent({ recipientKeys: [waId] })], after(1));
				expect(recorded!.canceled.map(({ key }) => key)).toEqual([`waits for ${dialled}`]);
				expect(await departure(store, `to ${dialled}`, { recipient: dialled })).toBe('canceled');
				expect(await store.consents.state(person(dialled))).toMatchObject({ withdrawn: ['all'] });
				await store.consents.record([given({ recipientKeys: [dialled], decidedAt: after(2) })], after(2));
				expect(await store.consents.state(person(waId))).toMatchObject({ withdrawn: [] });
			}
			await store.consents.record([consent({ recipientKeys: ['tel:551132551234'] })], after(3));
			// A fixed line never got the ninth digit: this is another person's mobile.
			expect(await departure(store, 'mobile', { recipient: 'tel:5511932551234' })).toBe('leaving');
		});

		it('lets messages leave again after an opt-in', async () => {
			const store = await newStore();
			await store.consents.record([consent()], after(0));
			await store.consents.record([given({ decidedAt: after(1) })], after(1));
			expect(await departure(store, 'again')).toBe('leaving');
		});
	});

	describe('an opt-out and a key of the person that is learned later', () => {
		const userId = 'user:US.1';
		const note = ({ conversations }: Store, recipientKeys: string[], ms: number, phoneNumberId = '300') =>
			conversations.noteInbound([{ phoneNumberId, recipientKeys, sentAt: after(ms), windowOpenUntil: after(ms + 9), messageId: `wamid.${ms}` }]);
		const withdrawn = async ({ consents }: Store, key: string) => (await consents.state(person(key))).withdrawn;

		it.each([
			['phone number', ana, userId],
			['user ID', userId, ana],
		])('holds for both, whichever came first: %s', async (_what, known, later) => {
			const store = await newStore();
			await store.consents.record([consent({ recipientKeys: [known], category: 'marketing' })], after(0));
			expect(await departure(store, 'before', { recipient: later, consentCategory: 'marketing' })).toBe('leaving');
			await note(store, [userId, ana], 1);
			expect(await departure(store, 'after', { recipient: later, consentCategory: 'marketing' })).toBe('canceled');
			expect(await departure(store, 'other category', { recipient: later })).toBe('leaving');
			expect((await store.outbox.reserve([queued('waits', { recipient: later, consentCategory: 'marketing' })], after(2)))[0]!.delivery.state).toBe('canceled');
			expect(await store.consents.state(person(later))).toMatchObject({ withdrawn: ['marketing'], latest: [{ seq: 1, decision: 'withdrawn' }] });
			expect(await store.consents.state({ account: 'other', recipientKeys: [later] })).toEqual({ withdrawn: [], latest: [] });

			await store.consents.record([given({ recipientKeys: [later], category: 'marketing', decidedAt: after(3) })], after(3));
			for (const recipient of [known, later]) expect(await departure(store, `again ${recipient}`, { recipient, consentCategory: 'marketing' })).toBe('leaving');
		});

		it('holds when the person writes to another number of the business, and when a third key comes', async () => {
			const store = await newStore();
			await store.consents.record([consent()], after(0));
			await note(store, [userId, ana], 1, '301');
			await note(store, [userId, 'user:US.ENT.1', ana], 2);
			for (const key of [userId, 'user:US.ENT.1', ana]) expect(await withdrawn(store, key)).toEqual(['all']);
		});

		it('gives way to a newer opt-in under the other key, and to no older one', async () => {
			const store = await newStore();
			await store.consents.record([consent({ decidedAt: after(5) }), given({ recipientKeys: [userId], decidedAt: after(6) })], after(7));
			await note(store, [userId, ana], 8);
			expect([await withdrawn(store, ana), await withdrawn(store, userId)]).toEqual([[], []]);

			await store.consents.record([consent({ recipientKeys: [ben], decidedAt: after(5) }), given({ recipientKeys: ['user:US.3'], decidedAt: after(4) }), given({ recipientKeys: ['user:US.3'], category: 'utility', decidedAt: after(9) })], after(9));
			await note(store, ['user:US.3', ben], 9);
			expect([await withdrawn(store, ben), await withdrawn(store, 'user:US.3')]).toEqual([['all'], ['all']]);
		});

		it('stays with whoever said it when the number is somebody else’s later', async () => {
			const store = await newStore();
			await note(store, [userId, ana], 0);
			await store.consents.record([consent({ recipientKeys: [userId, ana], decidedAt: after(1) })], after(1));
			await note(store, ['user:US.2', ana], 2);
			await note(store, ['user:US.2', 'user:US.ENT.2', ana], 3);
			for (const key of ['user:US.2', 'user:US.ENT.2']) expect(await departure(store, `to ${key}`, { recipient: key })).toBe('leaving');
			expect(await store.consents.history(person('user:US.2'))).toEqual([]);
			// Whoever still writes to this number means the one who does not want it.
			expect(await departure(store, 'to the number', { recipient: ana })).toBe('canceled');

			await store.consents.record([given({ recipientKeys: ['user:US.2', ana], decidedAt: after(4) })], after(4));
			expect(await departure(store, 'to the new owner', { recipient: ana })).toBe('leaving');
			expect(await departure(store, 'to the old owner', { recipient: userId })).toBe('canceled');
		});

		it('holds for a number that the person took over', async () => {
			const store = await newStore();
			await note(store, ['user:US.2', ana], 0);
			await store.consents.record([consent({ recipientKeys: [userId] })], after(1));
			await note(store, [userId, ana], 2);
			expect(await departure(store, 'to the number', { recipient: ana })).toBe('canceled');
			expect(await departure(store, 'to the owner before', { recipient: 'user:US.2' })).toBe('leaving');
		});

		it('is not carried by a message that came late, when the number was somebody else’s already', async () => {
			const store = await newStore();
			await note(store, ['user:US.2', ana], 9);
			await store.consents.record([consent({ recipientKeys: [userId] })], after(10));
			await note(store, [userId, ana], 3);
			expect(await departure(store, 'to the number', { recipient: ana })).toBe('leaving');
		});

		it('leaves a chain that holds, also after erasure under either key', async () => {
			const store = await newStore();
			await store.consents.record([consent()], after(0));
			await note(store, [userId, ana], 1);
			await store.conversations.purge(after(99), 9);
			expect(await store.consents.erase(person(userId), after(100))).toBe(1);
			expect(await store.consents.verify(account)).toMatchObject({ isIntact: true, entries: 2 });
			expect(await store.consents.history(person(ana))).toMatchObject([{ seq: 1, evidence: undefined }, { seq: 2, decision: 'erased' }]);
		});

		it('is not lost between two processes, one of which learns while the other records', async () => {
			const config = room().newConfig();
			const [one, other] = [await open(config), await open(config)];
			for (let round = 0; round < 40; round++) {
				const [tel, id] = [`tel:1555020${1000 + round}`, `user:US.R${round}`];
				// Each round has an account of its own: the first entry of a chain has no head yet.
				const theirs = { account: `of round ${round}` };
				await Promise.all([one.consents.record([consent({ ...theirs, recipientKeys: [tel] })], after(0)), note(other, [id, tel], 1)]);
				expect(await other.consents.state({ ...theirs, recipientKeys: [id] })).toMatchObject({ withdrawn: ['all'] });
			}
		});
	});
}
