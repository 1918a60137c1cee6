import { z } from 'zod/v4';
import { whatsAppError } from '../../graphError';
import { characters } from '../characters';
import { checkShape } from '../checkShape';
import type { MessageKind } from './messageKind';

const replyButton = z.strictObject({
	type: z.literal('reply'),
	reply: z.strictObject({ id: characters({ max: 256 }), title: characters({ max: 20 }) }),
});

const replyButtons = z.array(replyButton).min(1).max(3).superRefine((buttons, context) => {
	for (const key of ['id', 'title'] as const) {
		const values = buttons.map(({ reply }) => reply[key]);
		const repeated = values.findIndex((value, index) => values.indexOf(value) !== index);
		if (repeated >= 0) context.addIssue({ code: 'custom', path: [repeated, 'reply', key], message: `the ${key} is not unique` });
	}
});

const shape = z.strictObject({
	type: z.literal('button'),
	header: z.strictObject({ type: z.literal('text'), text: characters({ max: 60 }) }).optional(),
	body: z.strictObject({ text: characters({ max: 1_024 }) }),
	footer: z.strictObject({ text: characters({ max: 60 }) }).optional(),
	action: z.strictObject({ buttons: replyButtons }),
});

/** Reply buttons. Meta: 1 to 3, ids up to 256 and titles up to 20 characters, both unique; body 1,024, header and footer 60. */
export const interactiveKind: MessageKind = {
	type: 'interactive',
	freeForm: true,
	compose(content) {
		refuseWhatIsMissing(content);
		const { header, body, footer, action } = checkShape(shape, content, 'interactive');
		const buttons = action.buttons.map(({ reply }, index) => {
			return { index, id: reply.id, label: reply.title, answers: 'interactive' as const };
		});
		return { bubble: { header: header?.text, body: body.text, footer: footer?.text, buttons }, category: 'service' };
	},
};

/** Kinds of interactive message that Meta knows and the sandbox does not show yet. */
function refuseWhatIsMissing(content: unknown): void {
	const { type, header } = checkShape(
		z.object({ type: z.string(), header: z.object({ type: z.string() }).optional() }),
		content,
		'interactive',
	);
	if (type !== 'button') throw whatsAppError(131051, `The sandbox does not emulate interactive messages of type ${type} yet`);
	if (header && ['image', 'video', 'document'].includes(header.type)) {
		throw whatsAppError(131051, `The sandbox does not emulate a header of type ${header.type} yet`);
	}
}
