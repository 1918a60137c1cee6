import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toDelivery } from '../outbox/rows/deliveryRow';
import { lockDeliveries } from '../outbox/rows/lockDeliveries';
import type { Delivery, SubjectEnding } from '../port';
import { subjectReasons } from './subjectReasons';

/** What a resolution does to digests. */
export interface Falling {
	/** The digests in which messages about the subject have gone, or will. */
	digests: Map<string, Delivery>;
	/** Everything that changed: messages that have fallen out, and the digests without them. */
	changed: Delivery[];
	/** The messages among them. */
	fallen: Delivery[];
}

async function membersOf(tx: Tx, { rowsOf }: Dialect, digests: Delivery[]): Promise<Map<string, Delivery[]>> {
	const { rows } = await sql<DeliveryRow>`
		select * from deliveries where digest_id in (select r.id from ${rowsOf(digests.map(({ id }) => ({ id })), { id: 'text' })} as r) order by created_at, id`.execute(tx);
	const members = new Map<string, Delivery[]>();
	for (const member of rows.map(toDelivery)) members.set(member.digestId!, [...(members.get(member.digestId!) ?? []), member]);
	return members;
}

/** Takes messages about a subject out of digests that have not begun to leave. Whoever holds such a digest holds it no longer: its text has changed. */
export async function takeOutOfDigests(tx: Tx, dialect: Dialect, about: Delivery[], write: SubjectEnding['digest'], now: string): Promise<Falling> {
	const ids = about.flatMap(({ digestId }) => (digestId === undefined ? [] : [digestId]));
	if (ids.length === 0) return { digests: new Map(), changed: [], fallen: [] };
	const digests = await lockDeliveries(tx, dialect, ids);
	const waiting = [...digests.values()].filter(({ state }) => state === 'waiting' || state === 'claimed');
	if (waiting.length === 0) return { digests, changed: [], fallen: [] };
	const members = await membersOf(tx, dialect, waiting);
	const isAbout = new Set(about.map(({ id }) => id));
	const fallen: Delivery[] = [];
	const rewritten = waiting.map((digest): Delivery => {
		const all = members.get(digest.id) ?? [];
		fallen.push(...all.filter(({ id }) => isAbout.has(id)).map((member) => ({ ...member, digestId: undefined, reason: subjectReasons.subjectResolved, updatedAt: now })));
		const rest = all.filter(({ id }) => !isAbout.has(id));
		const over = { leaseUntil: undefined, updatedAt: now, combines: rest.length };
		if (rest.length === 0) return { ...digest, ...over, state: 'canceled', reason: subjectReasons.subjectResolved };
		return { ...digest, ...over, state: 'waiting', message: write(digest, rest) };
	});
	return { digests: new Map([...digests, ...rewritten.map((digest) => [digest.id, digest] as const)]), changed: [...fallen, ...rewritten], fallen };
}
