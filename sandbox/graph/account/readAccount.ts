import type { SeedAccount } from '../../seed/seed';
import { portfolioOf } from '../../world/portfolio';
import type { World } from '../../world/world';
import { messageAnalytics, pricingAnalytics } from '../analytics/accountAnalytics';
import type { GraphCall, NodeOf } from '../graphCall';
import { selectFields } from '../selectFields';

/** `GET /{waba-id}`. */
export function readAccount({ emulator: { clock, world }, node, query }: GraphCall<NodeOf<'account'>>): unknown {
	const fields = query.get('fields');
	const counted = {
		analytics: messageAnalytics(world, node.account, fields, clock.now()),
		pricing_analytics: pricingAnalytics(world, node.account, fields, clock.now()),
	};
	return selectFields({ ...accountFields(world, node.account), ...counted }, query, {
		type: 'WhatsAppBusinessAccount',
		defaults: ['name', 'timezone_id', 'message_template_namespace'],
	});
}

function accountFields(world: World, { id, name }: SeedAccount) {
	return {
		id,
		name,
		currency: 'USD',
		timezone_id: '1',
		message_template_namespace: 'c2a7f0d4_5b16_4e0e_9c57_7f6d1b0e4a23',
		account_review_status: 'APPROVED',
		business_verification_status: 'verified',
		ownership_type: 'SELF',
		country: 'US',
		marketing_messages_onboarding_status: 'ONBOARDED',
		whatsapp_business_manager_messaging_limit: portfolioOf(world, id).messagingLimit,
		health_status: {
			can_send_message: 'AVAILABLE',
			entities: [{ entity_type: 'WABA', id, can_send_message: 'AVAILABLE' }],
		},
	};
}
