import { z } from 'zod/v4';
import { characters } from '../characters';
import { checkShape } from '../checkShape';
import { mediaReference, takeMedia } from '../takeMedia';
import type { MessageKind } from './messageKind';

const shape = z.strictObject({
	...mediaReference,
	caption: characters({ max: 1_024 }).optional(),
	filename: z.string().min(1).optional(),
});

/** A document. Meta: text, PDF and Office, 100 MB, caption 1,024. */
export const documentKind: MessageKind = {
	type: 'document',
	freeForm: true,
	compose(content, sending) {
		const object = checkShape(shape, content, 'document');
		const media = takeMedia('document', object, { at: 'document', sending });
		return { bubble: { media, body: object.caption ?? '', buttons: [] }, category: 'service' };
	},
};
