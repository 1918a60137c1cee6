import { z } from 'zod/v4';
import type { QrCode } from '../../world/numberDetails';
import type { GraphCall, NodeOf } from '../graphCall';
import { unknownObject, whatsAppError } from '../graphError';
import { characters } from '../messages/characters';
import { checkShape } from '../messages/checkShape';
import { detailsOf } from './detailsOf';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

const CODES_MAX = 2_000;

const shape = z.strictObject({
	prefilled_message: characters({ max: 140 }),
	generate_qr_image: z.preprocess((type) => (typeof type === 'string' ? type.toUpperCase() : type), z.enum(['SVG', 'PNG']).optional()),
	/** Names the code to change. */
	code: z.string().optional(),
});

/** `GET /{phone-number-id}/message_qrdls`, and `/{code}` of one. */
export function listQrCodes({ emulator: { world }, node, edge }: NumberCall): unknown {
	const { qrCodes } = detailsOf(world, node.phoneNumber.id);
	const code = edge.split('/')[1];
	if (code !== undefined && !qrCodes.has(code)) throw unknownObject('GET', code);
	return { data: [...qrCodes].filter(([known]) => code === undefined || known === code).map(([known, qrCode]) => describe(known, qrCode)) };
}

/** `POST /{phone-number-id}/message_qrdls`: a new code, or with `code`, also in the path, another message for one. Meta: 2,000 for a number, 140 characters. */
export function saveQrCode({ emulator: { ids, world }, node, edge, body, query }: NumberCall): unknown {
	const { access_token: _, ...parameters } = Object.fromEntries(query);
	const named = edge.split('/')[1];
	const given = { ...parameters, ...Object(body), ...(named !== undefined && { code: named }) } as unknown;
	const { prefilled_message: prefilledMessage, generate_qr_image: imageType, code } = checkShape(shape, given, '');
	const { qrCodes } = detailsOf(world, node.phoneNumber.id);
	if (code !== undefined && !qrCodes.has(code)) throw unknownObject('POST', code);
	if (code === undefined && qrCodes.size >= CODES_MAX) throw whatsAppError(131009, `A number has at most ${CODES_MAX} codes`);
	const name = code ?? ids.upperHex(14);
	const qrCode = { prefilledMessage, ...(imageType && { imageType }) };
	qrCodes.set(name, qrCode);
	return describe(name, qrCode);
}

/** `DELETE /{phone-number-id}/message_qrdls/{code}`. */
export function deleteQrCode({ emulator: { world }, node, edge }: NumberCall): unknown {
	const code = edge.split('/')[1] ?? '';
	if (!detailsOf(world, node.phoneNumber.id).qrCodes.delete(code)) throw unknownObject('DELETE', code);
	return { success: true };
}

function describe(code: string, { prefilledMessage, imageType }: QrCode): unknown {
	return {
		code,
		prefilled_message: prefilledMessage,
		deep_link_url: `https://wa.me/message/${code}`,
		...(imageType !== undefined && { qr_image_url: `https://scontent.whatsapp.example/qr/${code}.${imageType.toLowerCase()}` }),
	};
}
