/**
 * What a business number may send just now: a bucket of one second's worth that fills steadily. Meta names the rate and not
 * how it is measured; a bucket is how such rates are usually kept.
 */
export interface ThroughputBucket {
	perSecond: number;
	/** Messages that fit, at `at`. Messages from people may take it below zero. */
	room: number;
	/** Milliseconds. */
	at: number;
}

/** A full bucket. */
export function newBucket(perSecond: number, now: number): ThroughputBucket {
	return { perSecond, room: perSecond, at: now };
}

/** How many messages fit at an instant. */
export function roomOf({ perSecond, room, at }: ThroughputBucket, now: number): number {
	return Math.min(perSecond, room + (Math.max(0, now - at) / 1_000) * perSecond);
}

/** Whether one more message fits; the small part forgives what adding fractions loses. */
export function fits(bucket: ThroughputBucket, now: number): boolean {
	return roomOf(bucket, now) >= 1 - 1e-6;
}

/** Counts a message. */
export function count(bucket: ThroughputBucket, now: number): void {
	bucket.room = roomOf(bucket, now) - 1;
	bucket.at = now;
}

/** How much of one second's worth is used at an instant. */
export function usedOf(bucket: ThroughputBucket, now: number): number {
	return Math.ceil(bucket.perSecond - roomOf(bucket, now));
}
