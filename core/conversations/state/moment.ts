/** Who asks, and because of which message. */
export interface Moment {
	/** The same for every repetition of this request, and for no other one. */
	id: string;
	/** When the message behind it was sent; now, where there is none. ISO 8601. */
	sentAt?: string;
}

/** When something was sent, in whole seconds as Meta tells it, and never in the future. */
export function momentMs({ sentAt }: Moment, nowMs: number): number {
	const sentMs = sentAt === undefined ? nowMs : Date.parse(sentAt);
	return Math.floor(Math.min(Number.isNaN(sentMs) ? nowMs : sentMs, nowMs) / 1_000) * 1_000;
}
