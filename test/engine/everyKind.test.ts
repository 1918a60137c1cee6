import type { INodePropertyOptions } from 'n8n-workflow';
import { messageTypeField } from '../../nodes/WhatsAppSend/message/messageTypeField';
import { messageKinds } from './given/messageKinds';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana, phoneNumberId } = sandboxAccount;

/** Source: Meta, Cloud API messages reference, common part of the body. */
const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '+15550107701' };

describe('WhatsApp Send: every kind of message, from the panel to the wire', () => {
	const world = sendingWorld();

	test('every message type of the panel has a case here', () => {
		const offered = (messageTypeField.options as INodePropertyOptions[]).map(({ value }) => value);
		expect(offered.toSorted()).toEqual([...new Set(messageKinds.map(({ messageType }) => messageType))].toSorted());
	});

	test.each(messageKinds.map((kind) => [`${kind.messageType}${kind.how === undefined ? '' : `, ${kind.how}`}`, kind] as const))(
		'%s',
		async (_name, { messageType, parameters, body }) => {
			const [item, ...others] = await world.send({ ...textParameters, textBody: '', messageType, ...parameters });
			const [request, ...more] = await world.sandbox.sendRequests();
			expect(request?.body).toEqual({ ...envelope, ...body });
			expect(request?.status).toBe(200);
			expect(more).toEqual([]);
			expect(others).toEqual([]);
			const [accepted] = await world.sandbox.accepted();
			expect(item?.pairedItem).toEqual({ item: 0 });
			expect(item?.json).toEqual({
				outcome: 'accepted',
				deduplicated: false,
				deliveryId: expect.stringMatching(/^wo1_/),
				messageId: accepted?.id,
				kind: messageType,
				recipient: { input: ana.phone, waId: ana.waId },
				phoneNumberId,
				acceptedAt: expect.any(String),
			});
		},
	);
});
