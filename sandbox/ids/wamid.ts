import type { Direction } from '../world/message';
import type { IdSource } from './idSource';

const DIRECTION_BYTE: Record<Direction, number> = { outbound: 0x11, inbound: 0x12 };

/** Composes a WhatsApp message id from its parts; `peerDigits` is the person's number in both directions. Layout seen in public samples. */
export function composeWamid(peerDigits: string, direction: Direction, id: string): string {
	const bytes = Buffer.concat([
		Buffer.from([0x1c, 0x18, peerDigits.length]),
		Buffer.from(peerDigits, 'ascii'),
		Buffer.from([0x15, 0x02, 0x00, DIRECTION_BYTE[direction], 0x18, id.length]),
		Buffer.from(id, 'ascii'),
		Buffer.from([0x00]),
	]);
	return `wamid.${bytes.toString('base64')}`;
}

/** A new message id: 18 hex characters inside for the business, `3A` and 18 more for a person's phone. */
export function newWamid(ids: IdSource, peerDigits: string, direction: Direction): string {
	const id = direction === 'outbound' ? ids.upperHex(18) : `3A${ids.upperHex(18)}`;
	return composeWamid(peerDigits, direction, id);
}
