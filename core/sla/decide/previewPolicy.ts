import type { WatchedCase } from '../cases';
import { policyRevision, type Policy } from '../policy';
import { decide } from './decide';
import type { Decision, MetricStatus } from './decision';
import type { DecideInput } from './situation';

/** What an edited policy would change for a running case. */
export interface PolicyPreview {
	metrics: { metric: string; before?: MetricStatus; after?: MetricStatus }[];
	/** What would be told at once, and is not told under the present policy. */
	newlyDue: Decision['due'];
	/** The case as it would be: with the fact that adopts the policy. */
	adopted: WatchedCase;
}

/** Shows the effect of an edited policy on the running cycles of a case, without changing anything. */
export function previewPolicy(input: DecideInput, policy: Policy): PolicyPreview {
	const { watched, now } = input;
	const revision = policyRevision(policy);
	const adopted: WatchedCase = { ...watched, policies: { ...watched.policies, [revision]: policy }, facts: [...watched.facts, { kind: 'adopt', at: now, policy: revision }] };
	const before = decide(input);
	const after = decide({ ...input, watched: adopted });
	const names = new Set([...before.metrics, ...after.metrics].map(({ metric }) => metric));
	const find = (decision: Decision, name: string) => decision.metrics.find(({ metric }) => metric === name);
	return {
		metrics: [...names].map((metric) => ({ metric, before: find(before, metric), after: find(after, metric) })),
		newlyDue: after.due.filter(({ key }) => !before.due.some((one) => one.key === key)),
		adopted,
	};
}
