import { createHash } from 'node:crypto';
import { deliveryId, type Delivery, type NewDelivery, type Start } from '../../store';
import { bodyHash } from '../bodyHash';
import { leaseMs } from '../lease';
import { isoOf } from '../workplace';
import { writeDigest } from './writeDigest';

/** The same members always give the same key. */
function keyOf(members: Delivery[]): string {
	const hash = createHash('sha256').update(JSON.stringify(members.map(({ id, fence }) => [id, fence]))).digest('base64url');
	return ['digest', members[0]!.id, hash].join('|');
}

/** A delivery that stands for these, as the last of them would have been delivered; of use as long as any of them is. */
export function digestDelivery(members: Delivery[], nowMs: number): NewDelivery & { start: Start } {
	const last = members.at(-1)!;
	const key = keyOf(members);
	const route = { via: 'messages' } as const;
	const message = writeDigest(last, members);
	const { account, phoneNumberId, recipient, source, graceMs, throttle, sendWindow } = last;
	const ends = members.map(({ usefulUntilAt }) => usefulUntilAt);
	const usefulUntilAt = ends.some((end) => end === undefined) ? undefined : ends.map((end) => end!).sort().at(-1);
	return {
		id: deliveryId(account, key),
		key,
		keyKind: 'execution',
		bodyHash: bodyHash(message, route),
		account,
		phoneNumberId,
		recipient,
		urgency: 'routine',
		message,
		route,
		context: { digest: members.length },
		source,
		// What a digest says may have changed by the time at which it could be sent again.
		onUnknown: 'deadLetter',
		graceMs,
		usefulUntilAt,
		throttle,
		sendWindow,
		start: { as: 'claimed', leaseUntil: isoOf(nowMs + leaseMs) },
	};
}
