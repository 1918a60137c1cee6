import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures of a run depend on beside the software. */
export interface MachineFacts {
	cores: number;
	cpu: string;
	memoryGiB: number;
	/** Load of the last minute before the run; well above 0 the figures are too bad, and the CPU times still tell. */
	loadBefore: number;
}

/** This machine as it stands now. */
export function machineFacts(): MachineFacts {
	return { cores: availableParallelism(), cpu: cpus()[0]?.model ?? 'unknown', memoryGiB: Math.round(totalmem() / 1024 ** 3), loadBefore: Number(loadavg()[0]?.toFixed(2)) };
}
