import { z } from 'zod/v4';
import { characters } from '../characters';
import { checkShape } from '../checkShape';
import type { MessageKind } from './messageKind';

const shape = z.strictObject({ body: characters({ max: 4_096 }), preview_url: z.boolean().optional() });

/** Plain text. Meta: 1 to 4,096 characters. */
export const textKind: MessageKind = {
	type: 'text',
	freeForm: true,
	compose(content) {
		const { body } = checkShape(shape, content, 'text');
		return { bubble: { body, buttons: [] }, category: 'service' };
	},
};
