import type { ITriggerFunctions } from 'n8n-workflow';

/**
 * Whether n8n starts a trigger without anybody who publishes: because n8n starts, or this process has become the leader. n8n
 * 2.41 tries five times within 15 s; a trigger that failed then stays off until it is published again, also when n8n is restarted.
 */
export function isStartedByItself(context: Pick<ITriggerFunctions, 'getActivationMode'>): boolean {
	return ['init', 'leadershipChange'].includes(context.getActivationMode());
}
