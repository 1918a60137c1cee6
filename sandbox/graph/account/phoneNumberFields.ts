import { portfolioOf } from '../../world/portfolio';
import type { PhoneNumber, World } from '../../world/world';
import { detailsOf } from '../numbers/detailsOf';
import { webhookConfiguration } from './webhookConfiguration';

/** All that Graph tells about a business number. */
export function phoneNumberFields(world: World, phoneNumber: PhoneNumber) {
	const { id, displayPhoneNumber, verifiedName, quality, status, throughput, accountId, platform = 'CLOUD_API' } = phoneNumber;
	const { automation, username, pin } = detailsOf(world, id);
	return {
		id,
		display_phone_number: displayPhoneNumber,
		verified_name: verifiedName,
		quality_rating: quality,
		code_verification_status: 'VERIFIED',
		platform_type: platform,
		throughput: { level: throughput.level },
		webhook_configuration: webhookConfiguration(world, phoneNumber),
		status: phoneNumber.registered ? status : 'DISCONNECTED',
		name_status: 'APPROVED',
		account_mode: 'LIVE',
		is_official_business_account: false,
		is_on_biz_app: false,
		is_pin_enabled: pin !== undefined,
		conversational_automation: { id, ...automation },
		username,
		whatsapp_business_manager_messaging_limit: portfolioOf(world, accountId).messagingLimit,
		health_status: {
			can_send_message: 'AVAILABLE',
			entities: [{ entity_type: 'PHONE_NUMBER', id, can_send_message: 'AVAILABLE' }],
		},
	};
}

/** What Graph tells unasked. */
export const phoneNumberDefaults = [
	'verified_name',
	'display_phone_number',
	'quality_rating',
	'code_verification_status',
	'platform_type',
	'throughput',
	'webhook_configuration',
];
