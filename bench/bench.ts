import type { Step } from '../dev/reportSteps';

/** What one contestant did in one case. Seconds and rates are by the server's ledger, not by the contestant's word. */
export interface Trial {
	contestant: string;
	/** How many were asked for. */
	messages: number;
	/** How many the server accepted. */
	accepted: number;
	/** How many of them were the same message once more. */
	repeated: number;
	/** Refusals by error code. */
	refused: Record<string, number>;
	/** From the first acceptance to the last one. */
	seconds: number;
	perSecond: number;
	/** From the start to the end of the execution, as n8n has written it down; the longest one of several. */
	executionSeconds: number;
	/** How n8n calls the end of each execution. */
	ended: string[];
	/** Connections that carried at least one request for a message. */
	connections: number;
	/** What all n8n processes together used; undefined where the system does not tell. */
	cpuMsPerMessage?: number;
	/** What the server used, to show that it was not what took the time. */
	serverCpuMsPerMessage: number;
}

/** A promise of this package, with what was measured. */
export interface Bar {
	name: string;
	measured: number;
	wanted: { atLeast: number } | { atMost: number };
}

/** One case: ours beside its peers, the least that any contestant could need, and how ours stands to it. */
export interface CaseResult {
	name: string;
	what: string;
	ours: Trial;
	peers: Trial[];
	/** Seconds that nobody can beat; undefined where nothing but the machine sets a limit. */
	floor?: number;
	/** What it stands to is said by `ratioOf`. */
	ratio?: number;
	ratioOf?: string;
	/** Other ways to look at the same trials, by name. */
	besides?: Record<string, number>;
	bars: Bar[];
}

/** What a benchmark is given. */
export interface BenchPlace {
	root: string;
	step: Step;
	signal: AbortSignal;
	/** Whatever was started is handed over here at once, so that it is stopped whatever happens. */
	stopLater(stop: () => Promise<void>): void;
	/** Cases that take minutes run as well. */
	long: boolean;
	/** Names of cases; all of them when empty. */
	only: string[];
	/** A CPU profile of n8n is written for each trial of ours. */
	profile: boolean;
}

/** What a benchmark hands back. */
export interface BenchResult {
	cases: CaseResult[];
	versions: Record<string, string>;
}

/** Whether a promise was kept. */
export function isKept({ measured, wanted }: Bar): boolean {
	return 'atLeast' in wanted ? measured >= wanted.atLeast : measured <= wanted.atMost;
}
