import { z } from 'zod/v4';
import type { Flow } from '../../../../world/flow';
import { whatsAppError } from '../../../graphError';
import { characters } from '../../characters';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { anyHeader, bodyPart, drawHeader, footerPart } from './parts';

const parameters = z.strictObject({
	flow_message_version: z.literal('3'),
	flow_id: z.string().min(1).optional(),
	flow_name: z.string().min(1).optional(),
	flow_cta: characters({ max: 30 }),
	mode: z.enum(['draft', 'published']).optional(),
	flow_token: z.string().min(1).optional(),
	flow_action: z.enum(['navigate', 'data_exchange']).optional(),
	flow_action_payload: z
		.strictObject({
			screen: z.string().min(1).optional(),
			data: z.record(z.string(), z.unknown()).refine((data) => Object.keys(data).length > 0, { error: 'must not be empty' }).optional(),
		})
		.optional(),
});

const shape = z.strictObject({
	type: z.literal('flow'),
	header: anyHeader.optional(),
	body: bodyPart(),
	footer: footerPart,
	action: z.strictObject({ name: z.literal('flow'), parameters }),
});

/** A button that opens a flow. Meta: exactly one of `flow_id` and `flow_name`; a payload only with the action `navigate`. */
export const flow: InteractiveType = {
	type: 'flow',
	compose(content, sending) {
		const { header, body, footer, action } = checkShape(shape, content, 'interactive');
		const { flow_id: id, flow_name: name, flow_cta: label, flow_token: token, flow_action: kind, flow_action_payload: payload } = action.parameters;
		const at = 'interactive.action.parameters';
		if (id === undefined && name === undefined) throw whatsAppError(131008, `The parameter ${at}.flow_id or ${at}.flow_name is required`);
		if (id !== undefined && name !== undefined) throw whatsAppError(131009, `${at}: takes flow_id or flow_name, not both`);
		if (kind === 'data_exchange' && payload) throw whatsAppError(131009, `${at}.flow_action_payload: only with the action navigate`);
		requireSendable(sending.findFlow(id ?? name ?? ''), action.parameters.mode ?? 'published');
		return {
			...drawHeader(header, 'interactive.header', sending),
			body: body.text,
			footer: footer?.text,
			buttons: [{ index: 0, id: 'flow', label, answers: 'form' }],
			// Meta: a flow without a token of its own has the token "unused".
			form: { name: 'flow', title: payload?.screen ?? label, token: token ?? 'unused', fields: fieldsOf(payload?.data) },
		};
	},
};

/** Meta: drafts only in draft mode, published ones only in the other; a blocked flow is 132068, a throttled one 132069. Flows that the sandbox does not know pass. */
function requireSendable(flow: Flow | undefined, mode: 'draft' | 'published'): void {
	if (!flow) return;
	if (flow.status === 'BLOCKED') throw whatsAppError(132068, 'The flow is blocked');
	if (flow.status === 'THROTTLED') throw whatsAppError(132069, 'The flow is throttled: 10 messages in an hour');
	if ((flow.status === 'DRAFT') !== (mode === 'draft')) throw whatsAppError(131009, `flow: its status is ${flow.status}, which cannot be sent in ${mode} mode`);
}

/** The sandbox does not know the flow's screens: it offers what the message hands in, and one free answer. */
function fieldsOf(data: Record<string, unknown> = {}) {
	const given = Object.entries(data).map(([key, value]) => ({ key, label: key, value: typeof value === 'string' ? value : JSON.stringify(value) }));
	return [...given, { key: 'answer', label: 'Answer', value: '' }];
}
