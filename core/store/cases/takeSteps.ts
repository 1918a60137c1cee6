import { sql } from 'kysely';
import type { Notification } from '../../sla';
import type { Dialect, IntoTable, Tx } from '../engines/engine';
import type { CaseRow, NotificationRow } from '../engines/tables';
import type { CaseChange, CaseName, CaseStep, ChangedCase, HeldCase, StoredCase } from '../port';
import { caseColumns, toCaseRow } from './caseRow';
import { keepMessages } from './keepMessages';

const { tenant: _1, key: _2, created_at: _3, ...lifeColumns } = caseColumns;
const life = sql.join(Object.keys(lifeColumns).map((name) => sql`${sql.ref(name)} = ${sql.ref(`r.${name}`)}`));

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

const newNotifications: IntoTable = {
	table: 'sla_notifications',
	columns: { key: 'text', tenant: 'text', case_key: 'text', policy: 'text', recipient: 'text', body: 'text', failed: 'integer', told_at: 'bigint', message: 'text' },
	returning: 'key',
};

/** Writes notifications whose key is free, as the wall against telling twice; answers with the keys that were. */
async function tell(tx: Tx, dialect: Dialect, notifications: readonly Notification[], now: number): Promise<Set<string>> {
	const rows = notifications.map((notification): NotificationRow => {
		const { key, tenant, caseKey, policy, recipient } = notification;
		return { key, tenant, case_key: caseKey, policy: policy.id, recipient: recipient.id, body: JSON.stringify(notification), failed: 0, told_at: now, message: null };
	});
	return await dialect.insertNew(tx, newNotifications, rows.sort(byKey));
}

async function mark(tx: Tx, { rowsOf }: Dialect, changes: readonly CaseChange[]): Promise<void> {
	const keysOf = (which: 'takeBack' | 'failed') => changes.flatMap((change) => change[which] ?? []).map((key): Pick<NotificationRow, 'key'> => ({ key }));
	const [back, failed] = [keysOf('takeBack'), keysOf('failed')];
	if (back.length > 0) await sql`delete from sla_notifications where key in (select r.key from ${rowsOf(back, { key: 'text' })} as r)`.execute(tx);
	if (failed.length > 0) await sql`update sla_notifications set failed = 1 where key in (select r.key from ${rowsOf(failed, { key: 'text' })} as r)`.execute(tx);
}

async function write(tx: Tx, { rowsOf }: Dialect, cases: readonly StoredCase[]): Promise<void> {
	if (cases.length === 0) return;
	const rows: CaseRow[] = cases.map(toCaseRow);
	await sql`update sla_cases set ${life} from ${rowsOf(rows, caseColumns)} as r where sla_cases.tenant = r.tenant and sla_cases.key = r.key`.execute(tx);
}

async function forget(tx: Tx, { rowsOf }: Dialect, names: readonly CaseName[]): Promise<void> {
	if (names.length === 0) return;
	await sql`delete from sla_cases where (tenant, key) in (select r.tenant, r.key from ${rowsOf([...names], { tenant: 'text', key: 'text' })} as r)`.execute(tx);
}

/** Takes a step with each case, which must be locked, and writes all that follows from it. */
export async function takeSteps(tx: Tx, dialect: Dialect, held: readonly HeldCase[], step: CaseStep, now: number): Promise<ChangedCase[]> {
	const steps = held.map((one) => ({ held: one, change: step(one) }));
	const changes = steps.flatMap(({ change }) => change ?? []);
	const told = await tell(tx, dialect, changes.flatMap(({ tell: due = [] }) => due), now);
	await mark(tx, dialect, changes);
	const changed = steps.map(({ held: { tenant, key, stored }, change }): ChangedCase => {
		if (change === undefined) return { tenant, key, stored, told: [] };
		const { policy, context, facts, isOpen, nextDueAt, tell: due = [] } = change;
		return {
			tenant,
			key,
			stored: { tenant, key, policy, context, facts, isOpen, nextDueAt, createdAt: stored?.createdAt ?? now, changedAt: now },
			told: due.flatMap((one) => (told.has(one.key) ? [one.key] : [])),
		};
	});
	await write(tx, dialect, changed.flatMap(({ stored }, index) => (steps[index]!.change === undefined || stored === undefined ? [] : [stored])));
	await forget(tx, dialect, changed.filter(({ stored }) => stored === undefined));
	await keepMessages(tx, dialect, changes.flatMap(({ notices = [] }) => notices), now);
	return changed;
}
