/** Messages of one kind in one half hour, for the analytics. */
export interface Tally {
	/** The half hour begins here, in Unix seconds. */
	startS: number;
	phoneNumberId: string;
	templateId?: string;
	country: string;
	category: string;
	pricingType: string;
	sent: number;
	delivered: number;
	read: number;
	clicked: number;
}

export type TallyEvent = 'sent' | 'delivered' | 'read' | 'clicked';

/** Years of half hours; above that counting starts again. */
const TALLIES_KEPT = 100_000;
const HALF_HOUR_S = 30 * 60;

/** Counts something about a message, at `now` in milliseconds. */
export function countTally(tallies: Map<string, Tally>, facts: Omit<Tally, TallyEvent | 'startS'>, event: TallyEvent, now: number): void {
	const startS = Math.floor(now / 1_000 / HALF_HOUR_S) * HALF_HOUR_S;
	const { phoneNumberId, templateId, country, category, pricingType } = facts;
	const key = `${startS}|${phoneNumberId}|${templateId ?? ''}|${country}|${category}|${pricingType}`;
	const known = tallies.get(key);
	if (!known && tallies.size >= TALLIES_KEPT) tallies.clear();
	const tally = known ?? { startS, ...facts, sent: 0, delivered: 0, read: 0, clicked: 0 };
	tally[event] += 1;
	tallies.set(key, tally);
}
