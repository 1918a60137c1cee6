import { policyRevision, previewPolicy, type Directory, type Fact, type Policy, type PolicyPreview } from '../sla';
import type { CaseChange, HeldCase } from '../store';
import { pagesOfCases } from './findCases';
import { changeOf, watchedOf } from './ruling';
import type { Workroom } from './workroom';

/** An edited policy for the cases that run under an earlier state of it. */
export interface PolicyOrder {
	policy: Policy;
	directory: Directory;
	/** Only shows what would change; nothing is written. */
	onlyPreview: boolean;
	/** Who asked for it. */
	by?: string;
}

/** What the edited policy changes for one running case. Instants are ISO 8601. */
export interface PolicyEffect {
	key: string;
	/** `unchanged`: it runs under this very state already. */
	outcome: 'preview' | 'applied' | 'unchanged';
	metrics: { metric: string; stateBefore?: string; stateAfter?: string; deadlineBefore?: string; deadlineAfter?: string }[];
	/** What is told at once because of it. */
	tells: { kind: string; level: string; recipient: string }[];
}

const atOnce = 250;

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

/** The state of the policy that a case runs under now. */
function revisionOf(facts: readonly Fact[]): string | undefined {
	return facts.map((fact) => ('policy' in fact ? fact.policy : undefined)).findLast((revision) => revision !== undefined);
}

function describe(key: string, outcome: PolicyEffect['outcome'], preview?: PolicyPreview): PolicyEffect {
	const metrics = (preview?.metrics ?? []).map(({ metric, before, after }) => ({ metric, stateBefore: before?.state, stateAfter: after?.state, deadlineBefore: iso(before?.deadlineAt), deadlineAfter: iso(after?.deadlineAt) }));
	const tells = (preview?.newlyDue ?? []).map(({ kind, level, recipient }) => ({ kind, level, recipient: recipient.name ?? recipient.id }));
	return { key, outcome, metrics, tells };
}

/** Shows what an edited policy changes for its running cases, and lets them follow it unless only a preview is wanted. The same order again changes nothing. Throws a StoreError. */
export async function applyPolicy(room: Workroom, { policy, directory, onlyPreview, by }: PolicyOrder): Promise<PolicyEffect[]> {
	const { store, tenant, nowMs } = room;
	const revision = policyRevision(policy);
	const now = nowMs();
	const effects = new Map<string, PolicyEffect>();

	function see(held: HeldCase): PolicyPreview | undefined {
		const { key, stored } = held;
		if (!stored?.isOpen || stored.policy !== policy.id) return void effects.delete(key);
		if (revisionOf(stored.facts) === revision) return void effects.set(key, describe(key, 'unchanged'));
		const preview = previewPolicy({ watched: watchedOf(held), directory, told: held.told, now }, policy);
		effects.set(key, describe(key, onlyPreview ? 'preview' : 'applied', preview));
		return preview;
	}

	function step(held: HeldCase): CaseChange | undefined {
		const preview = see(held);
		if (preview === undefined) return undefined;
		const adopt: Fact = { kind: 'adopt', at: now, policy: revision, ...(by !== undefined && { by }) };
		return changeOf(held, now, { facts: [...held.stored!.facts, adopt], policies: { [revision]: policy }, directory });
	}

	const keys: string[] = [];
	for await (const page of pagesOfCases(room, { policies: [policy.id], isOpen: true, atMost: Number.POSITIVE_INFINITY })) {
		keys.push(...page.map(({ key }) => key));
		page.forEach(see);
	}
	if (!onlyPreview) {
		await store.cases.keepPolicies({ [revision]: policy });
		await store.cases.keepDirectory(tenant, policy.id, directory);
		for (let from = 0; from < keys.length; from += atOnce) await store.cases.change(keys.slice(from, from + atOnce).map((key) => ({ tenant, key })), step, now);
	}
	return keys.flatMap((key) => effects.get(key) ?? []);
}
