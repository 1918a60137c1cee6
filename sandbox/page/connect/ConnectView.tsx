import type { Snapshot } from '../state/snapshot';
export function ConnectView(_: { snapshot: Snapshot }) { return null; }
