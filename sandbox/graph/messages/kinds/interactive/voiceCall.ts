import { z } from 'zod/v4';
import { characters } from '../../characters';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { bodyPart, footerPart } from './parts';

const shape = z.strictObject({
	type: z.literal('voice_call'),
	body: bodyPart(),
	footer: footerPart,
	action: z.strictObject({
		name: z.literal('voice_call'),
		parameters: z
			.strictObject({
				display_text: characters({ max: 20 }).optional(),
				ttl_minutes: z.number().int().min(1).max(43_200).optional(),
				payload: characters({ max: 512 }).optional(),
			})
			.optional(),
	}),
});

/** A button that calls the business. Meta: its text is "Call Now" unless another is given. The sandbox makes no calls. */
export const voiceCall: InteractiveType = {
	type: 'voice_call',
	compose(content) {
		const { body, footer, action } = checkShape(shape, content, 'interactive');
		const label = action.parameters?.display_text ?? 'Call Now';
		return { body: body.text, footer: footer?.text, buttons: [{ index: 0, id: 'voice_call', label, answers: 'nothing' }] };
	},
};
