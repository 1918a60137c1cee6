import { createHash } from 'node:crypto';
import type { Delivery, NewDelivery, Start } from '../../store';
import { leaseMs } from '../lease';
import { ownDelivery } from '../ownDelivery';
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
	const { account, recipient, source, graceMs, throttle, sendWindow } = last;
	const ends = members.map(({ usefulUntilAt }) => usefulUntilAt);
	const usefulUntilAt = ends.some((end) => end === undefined) ? undefined : ends.map((end) => end!).sort().at(-1);
	return {
		...ownDelivery({ account, key: keyOf(members), recipient, message: writeDigest(last, members) }),
		urgency: 'routine',
		context: { digest: members.length },
		source,
		graceMs,
		usefulUntilAt,
		throttle,
		sendWindow,
		start: { as: 'claimed', leaseUntil: isoOf(nowMs + leaseMs) },
	};
}
