import type { InboundEvent } from '../events';

/** Sees every event before the workflow does, and changes none: to write down what it tells. After an interruption it sees the same events again. */
export type Observer = (events: readonly InboundEvent[], now: string) => Promise<void>;
