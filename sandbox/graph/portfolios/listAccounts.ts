import { portfolioOf } from '../../world/portfolio';
import type { GraphCall, NodeOf } from '../graphCall';
import { paginate } from '../paginate';
import { selectFields } from '../selectFields';

type PortfolioCall = GraphCall<NodeOf<'portfolio'>>;

/** `GET /{business-id}`. */
export function readPortfolio({ node: { portfolio }, query }: PortfolioCall): unknown {
	const { id, name, messagingLimit } = portfolio;
	return selectFields({ id, name, whatsapp_business_manager_messaging_limit: messagingLimit }, query, { type: 'Business', defaults: ['name'] });
}

/** `GET /{business-id}/owned_whatsapp_business_accounts`. */
export function listOwnedAccounts({ emulator: { world }, caller, node, query, selfUrl }: PortfolioCall): unknown {
	const visible = caller.kind === 'token' ? caller.token.accountIds : [];
	const owned = [...world.accounts.values()].filter(({ id }) => visible.includes(id) && portfolioOf(world, id).id === node.portfolio.id);
	const page = paginate(owned, query, selfUrl);
	return { ...page, data: page.data.map(({ id, name }) => ({ id, name, currency: 'USD', timezone_id: '1' })) };
}

/** `GET /{business-id}/client_whatsapp_business_accounts`: here nobody has clients. */
export function listClientAccounts(): unknown {
	return { data: [] };
}
