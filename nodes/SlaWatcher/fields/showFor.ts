import type { IDisplayOptions } from 'n8n-workflow';

/** Shows a field for these operations, and where further parameters have these values. */
export function showFor(operations: string[], more: Record<string, string[]> = {}): IDisplayOptions {
	return { show: { operation: operations, ...more } };
}

/** The operations that read a whole policy from the panel. */
export const policyOperations = ['applyPolicy', 'simulate', 'watch'];

/** Those of them that read a case from each item. */
export const entryOperations = ['simulate', 'watch'];

/** The operations that do one thing to one case. */
export const actOperations = ['acknowledge', 'cancel', 'mute', 'pause', 'reset', 'resolve', 'resume', 'snooze', 'unmute'];
