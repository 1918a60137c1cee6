import type { World } from './world';

/** A business portfolio: it owns accounts, and its messaging limit holds for all their numbers together. */
export interface Portfolio {
	id: string;
	name: string;
	messagingLimit: MessagingLimit;
}

/** How many people may be written to outside the customer service window in 24 hours. Meta: since 7 Oct 2025 for the portfolio as a whole. */
export const MESSAGING_LIMITS = { TIER_50: 50, TIER_250: 250, TIER_2K: 2_000, TIER_10K: 10_000, TIER_100K: 100_000, TIER_UNLIMITED: Infinity };

export type MessagingLimit = keyof typeof MESSAGING_LIMITS;

/** The portfolio of a seed that names none. */
export const DEFAULT_PORTFOLIO: Portfolio = { id: '900111222333444', name: 'Ferrow Group', messagingLimit: 'TIER_100K' };

/** The portfolio that owns an account. */
export function portfolioOf({ accounts, portfolios }: Pick<World, 'accounts' | 'portfolios'>, accountId: string): Portfolio {
	const { portfolioId = DEFAULT_PORTFOLIO.id } = accounts.get(accountId) ?? {};
	return portfolios.get(portfolioId) ?? DEFAULT_PORTFOLIO;
}
