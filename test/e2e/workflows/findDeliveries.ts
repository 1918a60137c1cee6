import type { N8nClient, WorkflowNode } from '../../../dev/n8nClient';
import { waitUntil } from '../../../dev/waitUntil';
import { byHand, sendNode, sendNodeName, startName } from './byHand';

type Credentials = NonNullable<WorkflowNode['credentials']>;

/** A delivery as far as these tests look at it. */
export interface FoundDelivery {
	deliveryId: string;
	state: string;
	context: Record<string, unknown>;
}

/** WhatsApp Send > Delivery > Find, ready to be asked for the deliveries in these states. */
export async function findDeliveries(n8n: N8nClient, credentials: Credentials, states: string[]): Promise<() => Promise<FoundDelivery[]>> {
	const find = sendNode({ resource: 'delivery', operation: 'find', returnAll: true, filters: { states } }, credentials);
	const { id } = await n8n.createWorkflow(byHand(`Find ${states.join(', ')}`, find));
	return async () => {
		const { status, runData } = await n8n.runByHand(id, startName);
		const main = runData[sendNodeName]?.at(-1)?.data?.main;
		if (status !== 'success' || main === undefined) throw new Error(`Find ended with ${status}`);
		return main.flat().map((item) => item?.json as unknown as FoundDelivery);
	};
}

/** Waits until the outbox has no delivery left whose outcome can still change by itself. */
export async function untilNothingIsOpen(n8n: N8nClient, credentials: Credentials): Promise<void> {
	const find = await findDeliveries(n8n, credentials, ['waiting', 'claimed', 'leaving', 'unknown']);
	await waitUntil('every delivery to be settled', async () => ((await find()).length === 0 ? true : undefined), { timeoutMs: 300_000, everyMs: 5_000 });
}
