import { InvalidInputError } from '../messages';
import type { Fact, ReportRow } from '../sla';
import type { ActionReport, Tapper } from './actions/actionReport';
import { applyAction } from './actions/applyAction';
import { applyPolicy, type PolicyEffect, type PolicyOrder } from './applyPolicy';
import { describeCase, type DescribedCase } from './describeCase';
import { pagesOfCases, type CaseSearch } from './findCases';
import { recheckMessage, type MessageRecheck } from './departure/recheckMessage';
import { recordFact, type CaseAct } from './recordFact';
import { reportCases, type ReportOrder } from './reportCases';
import { watchCases, type WatchOrder, type WatchReport } from './watchCases';
import type { Workroom } from './workroom';

/** One case with all that was told about it. */
export type CaseWithHistory = DescribedCase & { history: { at: string; kind: string; metric: string; level: string; repeat: number; recipient: string; reasons: string[]; key: string; failed: boolean }[]; facts: readonly Fact[] };

/** Everything that people and workflows do with the cases of one tenant. Every verb may throw a StoreError. */
export interface Desk {
	/** Starts and updates cases. Throws an InvalidInputError where a complete list seems to be broken. */
	watch(order: WatchOrder): Promise<WatchReport>;
	/** Lets running cases follow an edited policy, or shows what that would change. */
	applyPolicy(order: PolicyOrder): Promise<PolicyEffect[]>;
	/** Pauses, resumes, resets, acknowledges, snoozes, mutes, resolves or cancels; answers whether it changed anything. Throws an InvalidInputError for an unknown case or recipient. */
	act(key: string, act: CaseAct): Promise<boolean>;
	/** Does what a tapped button says. */
	applyAction(id: string, tapper: Tapper): Promise<ActionReport>;
	/** Throws an InvalidInputError for an unknown case. */
	get(key: string): Promise<CaseWithHistory>;
	list(search: CaseSearch): Promise<DescribedCase[]>;
	report(order: ReportOrder): Promise<ReportRow[]>;
	/** Whether a message may still leave. */
	recheck(messageKey: string): Promise<MessageRecheck>;
}

async function get({ store, tenant, nowMs }: Workroom, key: string): Promise<CaseWithHistory> {
	const [held] = await store.cases.find({ tenant, keys: [key], limit: 1 });
	if (held === undefined) throw new InvalidInputError([{ field: 'caseKey', message: `No case "${key}" is watched here. Check the key, or start it with the operation Watch.` }]);
	const history = await store.cases.history({ tenant, key });
	return {
		...describeCase(held, nowMs()),
		history: history.map(({ notification: { kind, metric, level, repeat, recipient, reasons }, told, message }) => ({
			at: new Date(told.toldAt).toISOString(),
			kind,
			metric,
			level,
			repeat,
			recipient: recipient.name ?? recipient.id,
			reasons: reasons.map(({ selector }) => selector),
			key: message ?? told.key,
			failed: told.failed === true,
		})),
		facts: held.stored?.facts ?? [],
	};
}

async function list(room: Workroom, search: CaseSearch): Promise<DescribedCase[]> {
	const now = room.nowMs();
	const found: DescribedCase[] = [];
	for await (const page of pagesOfCases(room, search)) found.push(...page.map((held) => describeCase(held, now)));
	return found;
}

/** Opens the desk of a tenant. */
export function createDesk(room: Workroom): Desk {
	return {
		watch: (order) => watchCases(room, order),
		applyPolicy: (order) => applyPolicy(room, order),
		act: (key, act) => recordFact(room, key, act),
		applyAction: (id, tapper) => applyAction(room, id, tapper),
		get: (key) => get(room, key),
		list: (search) => list(room, search),
		report: (order) => reportCases(room, order),
		recheck: (messageKey) => recheckMessage(room, messageKey),
	};
}
