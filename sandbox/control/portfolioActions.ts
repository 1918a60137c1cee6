import { z } from 'zod/v4';
import { MESSAGING_LIMITS, type MessagingLimit } from '../world/portfolio';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

const input = z.strictObject({ messagingLimit: z.enum(Object.keys(MESSAGING_LIMITS) as [MessagingLimit, ...MessagingLimit[]]) });

/** `GET /sandbox/portfolios`: the portfolios, their messaging limits, and how many people they have reached within 24 hours. */
export function listPortfolios({ emulator: { world } }: ControlCall): unknown {
	return { portfolios: [...world.portfolios.values()].map((portfolio) => ({ ...portfolio, reached: world.limits.reachedBy(portfolio.id) })) };
}

/** `PATCH /sandbox/portfolios/{id}`: another messaging limit. */
export function changePortfolio({ emulator: { world }, parameters: { id = '' }, body }: ControlCall): unknown {
	const portfolio = world.portfolios.get(id);
	if (!portfolio) throw new ControlError(404, `There is no portfolio with the id ${id}`);
	Object.assign(portfolio, checkInput(input, body));
	return { portfolio };
}
