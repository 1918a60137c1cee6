import { sql, type RawBuilder } from 'kysely';
import type { StoreConfig } from '../../../core/store';
import { migrate } from '../../../core/store/migrations/migrate';
import { migrations } from '../../../core/store/migrations/migrations';
import type { Bench } from './contract';
import { openEngine } from './rawStore';
import { account, after, noonMs, sampleDelivery } from './sampleDelivery';

/** What a store of each schema version may hold; written once, when the version is released, and never changed. */
const samples: Record<number, RawBuilder<unknown>> = {
	1: sql`insert into deliveries (id, key, key_kind, body_hash, account, phone_number_id, recipient, urgency, useful_until, body, state, reason, fence, due_at,
			attempt_count, attempts, possible_repeat, message_id, accepted_at, receipt_status, receipt_at, created_at, updated_at)
		values ('wo1_1', 'old', 'business', 'h', ${account}, '300', 'phone:1', 0, null,
			'{"message":{"from":"300"},"route":{"via":"messages"},"context":{"order":1},"source":{},"onUnknown":"deadLetter","graceMs":60000}',
			'accepted', null, 3, ${noonMs}, 1, '[{"at":"2026-03-01T12:00:00.000Z","outcome":"accepted","messageId":"wamid.1"}]', 0, 'wamid.1', ${noonMs}, 'sent', ${noonMs}, ${noonMs}, ${noonMs})`,
	2: sql`insert into inbox_bodies (box, id, bytes, taken_at, body) values ('old box', '1', 2, ${noonMs}, '{}')`,
	3: sql`insert into sla_cases (tenant, key, policy, context, facts, is_open, next_due_at, created_at, changed_at)
		values ('acme', 'old case', 'p', '{"title":"Printer"}', '[{"kind":"start","at":1,"policy":"r"}]', 1, ${noonMs}, ${noonMs}, ${noonMs})`,
	4: sql`insert into subjects (account, key, generation, opened_at, resolved_at, changed_at) values (${account}, 'old subject', 2, ${noonMs}, null, ${noonMs})`,
	5: sql`insert into contacts (phone_number_id, recipient, person, person_at, sent_at, message_id, open_until)
		values ('300', 'tel:1', 'user:US.1', ${noonMs}, ${noonMs}, 'wamid.1', ${noonMs + 86_400_000})`,
	6: sql`insert into asks (id, account, wait, item, plan, facts, is_open, next_due_at, created_at, changed_at)
		values ('old question', ${account}, 'w', 0, '{"question":"Buy it?"}', '[{"kind":"asked","round":"0.0.0.0","to":"1","at":1}]', 1, ${noonMs}, ${noonMs}, ${noonMs})`,
	7: sql`insert into consent_blocks (account, person, category, since_at) values (${account}, 'p', 'all', ${noonMs})`,
	8: sql`insert into arrivals (business_account_id, phone_number_id, message_id, tel, kind, sent_at, taken_at) values ('1', '300', 'old message', 'tel:1', 'text', ${noonMs}, ${noonMs})`,
};

/** A store as an earlier version of this package left it, with what each version up to this one wrote. */
async function leaveAtVersion(config: StoreConfig, version: number): Promise<void> {
	const engine = await openEngine(config);
	for (const step of migrations.filter((migration) => migration.version <= version)) {
		await migrate(engine, migrations.filter((migration) => migration.version <= step.version));
		await engine.write((tx) => samples[step.version]!.execute(tx));
	}
	await engine.close();
}

export function migrationsContract({ room, open }: Bench): void {
	describe('migrations', () => {
		it('stand in the order of their numbers, and each has a sample', () => {
			// Names of a record that are whole numbers come in their order.
			expect(migrations.map(({ version }) => version)).toEqual(Object.keys(samples).map(Number));
		});

		it.each(Object.keys(samples).map(Number))('keep what a store of version %i holds', async (version) => {
			const config = room().newConfig();
			await leaveAtVersion(config, version);
			const store = await open(config);
			const [found] = await store.outbox.find({ key: 'old', limit: 1 });
			expect(found).toMatchObject({ id: 'wo1_1', urgency: 'urgent', state: 'accepted', fence: 3, messageId: 'wamid.1', acceptedAt: after(0), context: { order: 1 } });
			await store.outbox.foldReceipts([{ messageId: 'wamid.1', status: 'read', occurredAt: after(5) }], after(6));
			expect((await store.outbox.reserve([sampleDelivery('new')], after(7)))[0]!.kind).toBe('reserved');
			const cases = await store.cases.find({ tenant: 'acme', limit: 9 });
			expect(cases.map(({ key, stored }) => [key, stored?.context.title, stored?.nextDueAt])).toEqual(version < 3 ? [] : [['old case', 'Printer', noonMs]]);
			expect((await store.subjects.get(account, 'old subject', 9))?.subject.generation).toBe(version < 4 ? undefined : 2);
			expect(await store.conversations.windowsOpenUntil('300', ['tel:1'])).toEqual([version < 5 ? undefined : after(86_400_000)]);
			expect((await store.asks.get('old question'))?.plan).toEqual(version < 6 ? undefined : { question: 'Buy it?' });
			expect(await store.inbox.unopened('old box', 9, 999)).toEqual(version < 2 ? [] : [{ box: 'old box', id: '1', body: '{}', takenAt: after(0) }]);
		});

		it('begin from nothing, and change nothing the second time', async () => {
			const config = room().newConfig();
			await (await open(config)).outbox.reserve([sampleDelivery('k')], after(0));
			expect(await (await open(config)).outbox.find({ limit: 9 })).toHaveLength(1);
		});

		it('refuse a newer schema and leave it alone', async () => {
			const config = room().newConfig();
			const engine = await openEngine(config);
			const next = migrations.at(-1)!.version + 1;
			await migrate(engine, [...migrations, { version: next, name: 'from the future', statements: [sql`create table future (id integer)`] }]);
			await engine.close();
			await expect(open(config)).rejects.toMatchObject({ name: 'StoreError', kind: 'newerSchema', message: expect.stringMatching(`schema version ${next}.*Update the package`) });
		});

		it('are undone when one of them fails', async () => {
			const config = room().newConfig();
			const engine = await openEngine(config);
			const broken = [{ version: 1, name: 'broken', statements: [sql`create table half (id integer)`, sql`create nonsense`] }];
			await expect(migrate(engine, broken)).rejects.toMatchObject({ name: 'StoreError' });
			await engine.close();
			await leaveAtVersion(config, 1);
			expect(await (await open(config)).outbox.find({ key: 'old', limit: 1 })).toHaveLength(1);
		});
	});
}
