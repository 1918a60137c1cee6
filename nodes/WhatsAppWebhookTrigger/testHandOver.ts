import type { INodeExecutionData } from 'n8n-workflow';
import { nodeKeyOf, type TriggerContext } from './triggerContext';

/** What a test request brought: items, or why it was refused. */
export type HandedOver = { outputs: INodeExecutionData[][] } | { problem: string; fix: string };

const waiting = new Map<string, HandedOver>();

/** In a test run n8n calls `webhook()` and then runs the node by `trigger()`, without telling it what the request brought. */
export function handOver(context: TriggerContext, handed: HandedOver): void {
	waiting.set(nodeKeyOf(context), handed);
}

/** Takes what was handed over, once. */
export function takeHandedOver(context: TriggerContext): HandedOver | undefined {
	const handed = waiting.get(nodeKeyOf(context));
	waiting.delete(nodeKeyOf(context));
	return handed;
}
