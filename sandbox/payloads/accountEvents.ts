import { type Payload, type PayloadFacts, plain } from './payload';

const accountUpdate = (event: string, more: (facts: PayloadFacts) => Record<string, unknown> = () => ({})): Payload =>
	plain(`account-${event.toLowerCase().replaceAll('_', '-')}`, 'account_update', (facts) => ({ event, ...more(facts) }));
const partner = ({ accountId, portfolioId }: PayloadFacts) => ({ waba_info: { waba_id: accountId, owner_business_id: portfolioId, partner_app_id: '100111222333444' } });
const alert = (type: string, severity: string): Payload =>
	plain(`account-alert-${type.toLowerCase().replaceAll('_', '-')}`, 'account_alerts', ({ portfolioId }) => ({
		entity_type: 'BUSINESS',
		entity_id: portfolioId,
		alert_info: { alert_severity: severity, alert_status: 'ACTIVE', alert_type: type, alert_description: 'See the business support page.' },
	}));

/** What can happen to an account or a portfolio. Meta: webhooks, account_update and the fields beside it. */
export const accountEvents: Payload[] = [
	accountUpdate('ACCOUNT_DELETED'),
	accountUpdate('ACCOUNT_VIOLATION', () => ({ violation_info: { violation_type: 'SCAM' } })),
	accountUpdate('ACCOUNT_RESTRICTION', ({ atS }) => ({ restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: atS + 86_400 }] })),
	accountUpdate('DISABLED_UPDATE', () => ({ ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'November 30, 2026' } })),
	accountUpdate('PARTNER_ADDED', partner),
	accountUpdate('PARTNER_REMOVED', partner),
	accountUpdate('PARTNER_APP_INSTALLED', partner),
	accountUpdate('PARTNER_APP_UNINSTALLED', partner),
	accountUpdate('ACCOUNT_OFFBOARDED', ({ displayNumber }) => ({ phone_number: displayNumber, disconnection_info: { reason: 'ACCOUNT_DISCONNECTED' } })),
	accountUpdate('ACCOUNT_RECONNECTED', ({ displayNumber }) => ({ phone_number: displayNumber })),
	accountUpdate('AUTH_INTL_PRICE_ELIGIBILITY_UPDATE', ({ atS }) => ({ auth_international_rate_eligibility: { start_time: atS, exception_countries: [{ country_code: 'IN', start_time: atS }] } })),
	accountUpdate('BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', () => ({ country: 'PT' })),
	accountUpdate('VOLUME_BASED_PRICING_TIER_UPDATE', ({ atS }) => ({
		volume_tier_info: { tier_update_time: atS, pricing_category: 'UTILITY', tier: '25001:50000', effective_month: '2026-11', region: 'Portugal' },
	})),
	accountUpdate('PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE', ({ portfolioId }) => ({ partner_client_certification_info: { client_business_id: portfolioId, status: 'APPROVED', rejection_reasons: [] } })),
	accountUpdate('AD_ACCOUNT_LINKED'),
	accountUpdate('MM_LITE_TERMS_SIGNED'),
	alert('INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED', 'INFORMATIONAL'),
	alert('INCREASED_CAPABILITIES_ELIGIBILITY_FAILED', 'WARNING'),
	alert('INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO', 'WARNING'),
	alert('OBA_APPROVED', 'INFORMATIONAL'),
	alert('OBA_REJECTED', 'INFORMATIONAL'),
	alert('PROFILE_PICTURE_LOST', 'CRITICAL'),
	plain('account-review', 'account_review_update', () => ({ decision: 'APPROVED' })),
	plain('account-settings', 'account_settings_update', ({ atS, metadata }) => ({
		messaging_product: 'whatsapp',
		timestamp: String(atS),
		type: 'PHONE_NUMBER_SETTINGS',
		phone_number_settings: { phone_number_id: metadata.phone_number_id, calling: { status: 'ENABLED' } },
	})),
	plain('business-capability', 'business_capability_update', () => ({ max_daily_conversations_per_business: 'TIER_2K', max_phone_numbers_per_business: 20 })),
	plain('business-status', 'business_status_update', () => ({ event: 'VERIFIED' })),
	plain('partner-solution-created', 'partner_solutions', () => ({ event: 'SOLUTION_CREATED', solution_id: '800111222333444', solution_status: 'INITIATED' })),
	plain('partner-solution-updated', 'partner_solutions', () => ({ event: 'SOLUTION_UPDATED', solution_id: '800111222333444', solution_status: 'ACTIVE' })),
	plain('payment-configuration', 'payment_configuration_update', ({ atS }) => ({
		configuration_name: 'main',
		provider_name: 'razorpay',
		provider_mid: 'acc_1',
		status: 'Active',
		created_timestamp: atS,
		updated_timestamp: atS,
	})),
];
