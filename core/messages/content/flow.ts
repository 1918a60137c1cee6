import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { body, footer, header } from './interactiveParts';

/**
 * A text with a button that opens a Flow (a form inside WhatsApp).
 * Source: Meta, interactive Flow messages: message version 3, flow id or name, button of 30 characters, no emoji.
 */
export const flowContent = z
	.object({
		kind: z.literal('flow'),
		header,
		body,
		footer,
		flowId: z.string().trim().regex(/^\d+$/, 'The Flow ID must consist of digits only. Copy it from WhatsApp Manager, or give the name of the Flow.').optional(),
		flowName: limitedText({ label: 'Flow name', max: 200 }).optional(),
		buttonText: limitedText({ label: 'Button text', max: 30 }).refine(
			(text) => !/\p{Extended_Pictographic}/u.test(text),
			'The button text of a Flow must not contain emoji. Remove them.',
		),
		draft: z.boolean().default(false),
		token: limitedText({ label: 'Flow token', max: 1024 }).optional(),
		action: z.enum(['navigate', 'data_exchange']).default('navigate'),
		screen: limitedText({ label: 'First screen', max: 200 }).optional(),
		data: z.record(z.string(), z.unknown()).optional(),
	})
	.superRefine((flow, context) => {
		if ((flow.flowId === undefined) === (flow.flowName === undefined)) {
			context.addIssue({
				code: 'custom',
				path: ['flowId'],
				message: flow.flowId === undefined ? 'No Flow is given. Enter its ID or its name.' : 'Both the ID and the name of a Flow are given. Keep one of them.',
			});
		}
		if (flow.action === 'data_exchange' && (flow.screen !== undefined || flow.data !== undefined)) {
			context.addIssue({ code: 'custom', path: ['screen'], message: 'A first screen or its data is given, but the Flow asks its endpoint for them (data exchange). Remove them, or choose navigate.' });
		}
		if (flow.action === 'navigate' && flow.data !== undefined && flow.screen === undefined) {
			context.addIssue({ code: 'custom', path: ['screen'], message: 'Data for the first screen is given, but not which screen it is. Enter the first screen.' });
		}
		if (flow.data !== undefined && Object.keys(flow.data).length === 0) {
			context.addIssue({ code: 'custom', path: ['data'], message: 'The data for the first screen is an empty object, which WhatsApp refuses. Leave it out.' });
		}
	});
