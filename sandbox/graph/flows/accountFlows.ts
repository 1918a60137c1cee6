import { z } from 'zod/v4';
import type { Flow } from '../../world/flow';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { checkShape } from '../messages/checkShape';
import { paginate } from '../paginate';
import { selectFields } from '../selectFields';
import { changeFlowStatus } from './changeFlowStatus';
import { flowDefaults, flowFields } from './flowFields';

type AccountCall = GraphCall<NodeOf<'account'>>;

const CATEGORIES = ['SIGN_UP', 'SIGN_IN', 'APPOINTMENT_BOOKING', 'LEAD_GENERATION', 'CONTACT_US', 'CUSTOMER_SUPPORT', 'SURVEY', 'OTHER'] as const;

const shape = z.strictObject({
	name: z.string().min(1),
	categories: z.array(z.enum(CATEGORIES)).min(1),
	clone_flow_id: z.string().optional(),
	endpoint_uri: z.string().optional(),
	flow_json: z.string().optional(),
	publish: z.boolean().optional(),
});

/** `GET /{waba-id}/flows`. */
export function listFlows({ emulator: { world }, node: { account }, query, selfUrl }: AccountCall): unknown {
	const page = paginate([...world.flows.values()].filter(({ accountId }) => accountId === account.id), query, selfUrl);
	return { ...page, data: page.data.map((flow) => selectFields(flowFields(flow), query, { type: 'WhatsAppBusinessFlow', defaults: flowDefaults })) };
}

/** `POST /{waba-id}/flows`: a draft, or with `publish` and `flow_json` a flow that can be sent. Screens are kept and not checked. Throws 100. */
export function createFlow({ emulator, node: { account }, body }: AccountCall): unknown {
	const given = checkShape(shape, body ?? {}, '');
	const { ids, world } = emulator;
	const cloned = given.clone_flow_id === undefined ? undefined : world.flows.get(given.clone_flow_id);
	if (given.clone_flow_id !== undefined && !cloned) throw plainGraphError(100, '(#100) Param clone_flow_id is no flow of this account');
	const flow: Flow = {
		id: `7${ids.digits(14)}`,
		accountId: account.id,
		name: given.name,
		status: 'DRAFT',
		categories: given.categories,
		...((given.endpoint_uri ?? cloned?.endpointUri) !== undefined && { endpointUri: given.endpoint_uri ?? cloned?.endpointUri }),
		...((given.flow_json ?? cloned?.json) !== undefined && { json: given.flow_json ?? cloned?.json }),
	};
	world.flows.set(flow.id, flow);
	if (given.publish) changeFlowStatus(emulator, flow, 'PUBLISHED');
	return { id: flow.id, success: true, validation_errors: [] };
}
