import { strongestFact, type CaseContext, type Fact, type Policy } from '../sla';
import type { CaseEntry } from './caseEntry';
import { lifeOf } from './lifeOf';
import { absence, placeFact } from './placeFact';

/** What an entry did to its case. `ignored`: it was closed before anybody watched it. `keptClosed`: a person closed it, and its source has not changed since. */
export type EntryOutcome = 'started' | 'updated' | 'paused' | 'resumed' | 'resolved' | 'canceled' | 'reopened' | 'unchanged' | 'ignored' | 'keptClosed';

/** What is known of a case before an entry. */
export interface Known {
	context: CaseContext;
	facts: readonly Fact[];
}

interface Found {
	facts: Fact[];
	outcome: EntryOutcome;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** An entry that leaves the status out says nothing about it. */
const sameStatus = ({ context: { status } }: CaseEntry, known: CaseContext) => status === undefined || status === known.status;

/** The values that goals of a policy look at, and nothing else, so that a column which always changes is no activity. */
function goalFields({ metrics }: Policy, { fields, ...context }: CaseContext): Record<string, unknown> {
	const names = new Set(metrics.flatMap(({ goals }) => goals.flatMap(({ when }) => when.map(({ field }) => field))));
	const values: Record<string, unknown> = { ...fields, ...context };
	return Object.fromEntries(['priority', ...names].flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** Instants of single metrics that are not known yet. */
function factsOfMetrics({ metrics }: CaseEntry, known: readonly Fact[], revision: string): Fact[] {
	const facts = metrics.flatMap(({ id, startedAt, metAt }): Fact[] => [
		...(startedAt === undefined ? [] : [{ kind: 'start' as const, at: startedAt, metrics: [id], policy: revision }]),
		...(metAt === undefined ? [] : [{ kind: 'resolve' as const, at: metAt, metrics: [id] }]),
	]);
	const isKnown = (fact: Fact) => known.some(({ kind, at, metrics: of }) => kind === fact.kind && at === fact.at && same(of, fact.metrics));
	return facts.map((fact) => placeFact(fact, [...known, ...facts])).filter((fact) => !isKnown(fact));
}

/** What the source says as the one fact that counts; it is open where it says nothing. */
function saying({ says, saidAt }: CaseEntry, now: number): Fact | undefined {
	return strongestFact(says.map((kind): Fact => ({ kind, at: saidAt ?? now }))).counts[0];
}

/** Whether an entry says how the case stood before that changed: by a later word of its source, or by a person. */
function isOldNews({ saidAt, startedAt }: CaseEntry, facts: readonly Fact[]): boolean {
	const { state, since, openedAt } = lifeOf(facts);
	if (saidAt === undefined || since === undefined || openedAt === undefined || saidAt >= since.at) return false;
	if (since.kind === 'start' || since.kind === 'reset' || since.via === absence) return false;
	// What began after all that is known of a closed case is another matter.
	if (state === 'closed' && startedAt !== undefined && startedAt > openedAt) return false;
	// An instant that was only put to the beginning of the case is none of its source.
	return since.by !== undefined || since.kind === 'reopen' || since.at > openedAt;
}

/** What has changed about a case that was known before, apart from its state. */
function changesOf(entry: CaseEntry, { context, facts }: Known, policy: Policy, revision: string, now: number): Fact[] {
	const changes: Fact[] = [];
	const start = facts.find((fact) => fact.kind === 'start' && fact.metrics === undefined);
	const lastStart = facts.findLast((fact) => (fact.kind === 'start' || fact.kind === 'reopen' || fact.kind === 'reset') && fact.metrics === undefined);
	if (entry.startedAt !== undefined && start?.kind === 'start' && lastStart?.kind === 'start' && lastStart.at !== entry.startedAt) {
		changes.push({ kind: 'start', at: entry.startedAt, policy: start.policy, corrects: true });
	}
	const { owner } = entry.context;
	if (owner !== undefined && owner !== context.owner) changes.push({ kind: 'reassign', at: now, owner });
	const [before, after] = [goalFields(policy, context), goalFields(policy, entry.context)];
	const fields = Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(value, before[name])));
	if (Object.keys(fields).length > 0 || !sameStatus(entry, context)) changes.push({ kind: 'update', at: now, fields });
	return [...changes, ...factsOfMetrics(entry, facts, revision)];
}

function begin(entry: CaseEntry, said: Fact | undefined, policy: Policy, revision: string, now: number): Found {
	if (said !== undefined && said.kind !== 'pause') return { facts: [], outcome: 'ignored' };
	const start: Fact = { kind: 'start', at: entry.startedAt ?? now, policy: revision, fields: goalFields(policy, entry.context) };
	return { facts: [start, ...factsOfMetrics(entry, [start], revision), ...(said === undefined ? [] : [placeFact(said, [start])])], outcome: 'started' };
}

/** A closed case whose source says that it is open. */
function reopen(entry: CaseEntry, { context, facts }: Known, said: Fact | undefined, policy: Policy, revision: string, now: number): Found {
	const isOld = isOldNews(entry, facts);
	// A person closed it, with a button say, and the source has not caught up: nothing alarms again because of that.
	const closedByPerson = lifeOf(facts).since?.by !== undefined;
	if (closedByPerson && (isOld || sameStatus(entry, context))) return { facts: factsOfMetrics(entry, facts, revision), outcome: 'keptClosed' };
	if (isOld) return { facts: [], outcome: 'unchanged' };
	const again = placeFact({ kind: 'reopen', at: entry.saidAt ?? now, policy: revision, fields: goalFields(policy, entry.context) }, facts);
	return { facts: [again, ...factsOfMetrics(entry, facts, revision), ...(said === undefined ? [] : [placeFact(said, [...facts, again])])], outcome: 'reopened' };
}

/**
 * What an entry adds to what is known: the facts that bring the case to the state in which its source sees it. The same entry
 * again adds nothing. Pure.
 */
export function factsOfEntry(entry: CaseEntry, known: Known | undefined, policy: Policy, revision: string, now: number): Found {
	const said = saying(entry, now);
	const { state } = lifeOf(known?.facts ?? []);
	if (known === undefined || state === 'unknown') return begin(entry, said, policy, revision, now);
	const closes = said !== undefined && said.kind !== 'pause';
	if (state === 'closed' && !closes) return reopen(entry, known, said, policy, revision, now);
	const changes = changesOf(entry, known, policy, revision, now);
	const step = (fact: Fact, outcome: EntryOutcome): Found => ({ facts: [...changes, placeFact(fact, [...known.facts, ...changes])], outcome });
	const isOld = isOldNews(entry, known.facts);
	// Silence is wanted once an end is known, unless the case was opened again after it.
	if (closes && state !== 'closed' && !(isOld && lifeOf(known.facts).since?.kind === 'reopen')) return step(said, said.kind === 'cancel' ? 'canceled' : 'resolved');
	if (said?.kind === 'pause' && state === 'open' && !isOld) return step(said, 'paused');
	if (said === undefined && state === 'paused' && !isOld) return step({ kind: 'resume', at: entry.saidAt ?? now }, 'resumed');
	const merged = { ...known.context, ...entry.context };
	return { facts: changes, outcome: changes.length > 0 || !same(merged, known.context) ? 'updated' : 'unchanged' };
}
