export { startSandbox, type Sandbox, type SandboxOptions } from './startSandbox';
export { defaultSeed } from './seed/defaultSeed';
export type { Seed } from './seed/seed';
