import { z } from 'zod/v4';
import { whatsAppError } from '../../../graphError';
import { checkShape } from '../../checkShape';
import type { MessageKind } from '../messageKind';
import { addressMessage } from './addressMessage';
import { carousel } from './carousel';
import { ctaUrl } from './ctaUrl';
import { flow } from './flow';
import { list } from './list';
import { catalogMessage, product, productList } from './products';
import { replyButtons } from './replyButtons';
import { callPermissionRequest, locationRequest, requestContactInfo } from './requests';
import { voiceCall } from './voiceCall';

const interactiveTypes = new Map(
	[
		replyButtons,
		list,
		ctaUrl,
		locationRequest,
		flow,
		product,
		productList,
		catalogMessage,
		carousel,
		addressMessage,
		voiceCall,
		callPermissionRequest,
		requestContactInfo,
	].map((interactive) => [interactive.type, interactive]),
);

const typeShape = z.object({ type: z.string() });

const NOT_EMULATED = new Set(['order_details', 'order_status']);

/** Everything that a person can tap, choose or fill in; one file for each `interactive.type`. */
export const interactiveKind: MessageKind = {
	type: 'interactive',
	freeForm: true,
	compose(content, sending) {
		const { type } = checkShape(typeShape, content, 'interactive');
		const interactive = interactiveTypes.get(type);
		if (interactive) return { bubble: interactive.compose(content, sending), category: 'service' };
		if (NOT_EMULATED.has(type)) throw whatsAppError(131051, `The sandbox does not emulate interactive messages of type ${type} yet`);
		throw whatsAppError(131009, `interactive.type: must be one of ${[...interactiveTypes.keys()].join(', ')}`);
	},
};
