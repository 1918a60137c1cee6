export { startSandbox, type Sandbox, type SandboxOptions } from './startSandbox';
export { defaultSeed } from './seed/defaultSeed';
export type { FaultOrder } from './faults/faultPlan';
export { readSeed } from './seed/readSeed';
export type { Seed } from './seed/seed';
