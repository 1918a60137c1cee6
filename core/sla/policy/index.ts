/** What is watched, by when, and who is told: the policy and everything that can be wrong with it. */
export type { Breach, LadderEnd, Tier, Warning } from './alarm';
export { holds, type Condition, type Fields } from './condition';
export { matchGoal, type Goal } from './goal';
export { metricKinds, renews, startsWithCase, type Metric } from './metric';
export { policyRevision, type Policy, type PolicyDraft } from './policy';
export { readPolicy } from './readPolicy';
