import type { Fact } from '../../sla';
import type { HeldCase } from '../../store';
import { pagesOfCases } from '../findCases';
import { absence, placeFact } from '../placeFact';
import { changeOf } from '../ruling';
import { watchCases } from '../watchCases';
import type { Workroom } from '../workroom';
import type { Source } from './source';

async function end(room: Workroom, source: Source, gone: HeldCase): Promise<void> {
	const now = room.nowMs();
	const over: Fact = { kind: await source.endOf(room, gone), at: now, via: absence };
	const step = (held: HeldCase) => (held.stored?.isOpen ? changeOf(held, now, { facts: [...held.stored.facts, placeFact(over, held.stored.facts)] }) : undefined);
	await room.store.cases.change([{ tenant: room.tenant, key: gone.key }], step, now);
}

/**
 * Brings the cases of a source to what it says: what is new is watched from its own start, what is no longer there
 * ends. What lasts is left alone, so that a second message of a customer does not start the clock anew. Throws a StoreError.
 */
export async function followSource(room: Workroom, source: Source): Promise<void> {
	const { policy, directory } = source;
	const present = await source.present(room);
	const lasting = new Set(present.map(({ key }) => key));
	const open = new Map<string, HeldCase>();
	for await (const page of pagesOfCases(room, { policies: [policy.id], isOpen: true, atMost: Number.POSITIVE_INFINITY })) for (const held of page) open.set(held.key, held);
	const news = present.filter(({ key, says }) => open.has(key) === says.length > 0);
	if (news.length > 0) await watchCases(room, { policy, directory, entries: news });
	for (const [key, held] of open) if (!lasting.has(key)) await end(room, source, held);
}
