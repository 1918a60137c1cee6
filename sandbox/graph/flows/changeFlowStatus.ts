import type { Emulator } from '../../emulator';
import { sendWebhook } from '../../webhooks/sendWebhook';
import type { Flow } from '../../world/flow';

/** Gives a flow its status and tells it by the `flows` webhook. */
export function changeFlowStatus(emulator: Emulator, flow: Flow, status: Flow['status']): void {
	const before = flow.status;
	flow.status = status;
	void sendWebhook(emulator, {
		accountId: flow.accountId,
		field: 'flows',
		value: { event: 'FLOW_STATUS_CHANGE', message: `Flow ${flow.name} changed status from ${before} to ${status}`, flow_id: flow.id, old_status: before, new_status: status },
	});
}
