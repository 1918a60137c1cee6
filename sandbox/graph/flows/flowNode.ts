import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { whatsAppError } from '../graphError';
import { checkShape } from '../messages/checkShape';
import { selectFields } from '../selectFields';
import { changeFlowStatus } from './changeFlowStatus';
import { flowDefaults, flowFields } from './flowFields';

type FlowCall = GraphCall<NodeOf<'flow'>>;

const shape = z.strictObject({ name: z.string().min(1).optional(), categories: z.array(z.string()).optional(), endpoint_uri: z.string().optional(), application_id: z.string().optional() });

/** `GET /{flow-id}`. */
export function readFlow({ node: { flow }, query }: FlowCall): unknown {
	return selectFields(flowFields(flow), query, { type: 'WhatsAppBusinessFlow', defaults: flowDefaults });
}

/** `POST /{flow-id}`. Meta: only a draft can be changed. Throws 139001. */
export function editFlow({ node: { flow }, body }: FlowCall): unknown {
	const { name, categories, endpoint_uri: endpointUri } = checkShape(shape, body ?? {}, '');
	if (flow.status !== 'DRAFT') throw whatsAppError(139001, `A flow with the status ${flow.status} cannot be updated`);
	Object.assign(flow, name !== undefined && { name }, categories && { categories }, endpointUri !== undefined && { endpointUri });
	return { success: true };
}

/** `DELETE /{flow-id}`. Meta: only a draft. Throws 139004. */
export function deleteFlow({ emulator: { world }, node: { flow } }: FlowCall): unknown {
	if (flow.status !== 'DRAFT') throw whatsAppError(139004, `A flow with the status ${flow.status} cannot be deleted`);
	world.flows.delete(flow.id);
	return { success: true };
}

/** `POST /{flow-id}/publish`. Throws 139002 unless it is a draft. */
export function publishFlow({ emulator, node: { flow } }: FlowCall): unknown {
	if (flow.status !== 'DRAFT') throw whatsAppError(139002, `A flow with the status ${flow.status} cannot be published`);
	changeFlowStatus(emulator, flow, 'PUBLISHED');
	return { success: true };
}

/** `POST /{flow-id}/deprecate`. Throws 139003 unless it is published. */
export function deprecateFlow({ emulator, node: { flow } }: FlowCall): unknown {
	if (flow.status !== 'PUBLISHED') throw whatsAppError(139003, `A flow with the status ${flow.status} cannot be deprecated`);
	changeFlowStatus(emulator, flow, 'DEPRECATED');
	return { success: true };
}

/** `GET /{flow-id}/assets`. */
export function listFlowAssets({ node: { flow } }: FlowCall): unknown {
	return { data: flow.json === undefined ? [] : [{ name: 'flow.json', asset_type: 'FLOW_JSON', download_url: `https://scontent.whatsapp.example/flows/${flow.id}.json` }] };
}
