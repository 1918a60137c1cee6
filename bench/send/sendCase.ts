import type { CaseResult, Trial } from '../bench';
import type { Host } from '../host/openHost';
import type { SharedStore } from './contestants';
import type { TrialPlan } from './runTrial';

/** What a case works with. */
export interface CaseRoom {
	host: Host;
	/** A second n8n; started for whoever asks first. */
	secondHost(): Promise<Host>;
	/** A Postgres; started for whoever asks first. */
	sharedStore(): Promise<SharedStore>;
	trial(plan: TrialPlan): Promise<Trial>;
	/** Waits that are as long as WhatsApp's own limits are wanted. */
	long: boolean;
}

/** One case of this benchmark. */
export interface SendCase {
	name: string;
	run(room: CaseRoom): Promise<CaseResult>;
}
