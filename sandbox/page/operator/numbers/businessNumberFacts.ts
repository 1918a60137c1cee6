/** A business number as `GET /sandbox/numbers` tells it. Instants in milliseconds of the sandbox's clock. */
export interface BusinessNumberFacts {
	id: string;
	displayPhoneNumber: string;
	verifiedName: string;
	throughput: { level: 'STANDARD' | 'HIGH'; messagesPerSecond: number };
	pairPace: { everyMs: number; burst: number };
	quality: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
	status: string;
	usedInSecond: number;
	/** The people to whom it owes quiet. */
	pairs: Array<{ waId: string; burst: number; paidAt: number }>;
}

/** What can be changed about it. */
export interface NumberChanges {
	throughput?: BusinessNumberFacts['throughput']['level'] | number;
	quality?: BusinessNumberFacts['quality'];
	pairPace?: BusinessNumberFacts['pairPace'];
}
