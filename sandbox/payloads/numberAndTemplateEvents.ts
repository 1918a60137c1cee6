import { type Payload, type PayloadFacts, plain } from './payload';

const quality = (event: string, more: Record<string, unknown> = {}): Payload =>
	plain(`number-${event.toLowerCase().replaceAll('_', '-')}`, 'phone_number_quality_update', ({ displayNumber }) => ({ display_phone_number: displayNumber, event, ...more }));
const security = (event: string): Payload =>
	plain(`security-${event.toLowerCase().replaceAll('_', '-')}`, 'security', ({ displayNumber }) => ({ display_phone_number: displayNumber, event, requester: '600111222333444' }));
const template = (event: string, more: Record<string, unknown> = {}): Payload =>
	plain(`template-${event.toLowerCase().replaceAll('_', '-')}`, 'message_template_status_update', (facts: PayloadFacts) => ({
		event,
		...facts.template,
		message_template_category: 'UTILITY',
		reason: 'NONE',
		...more,
	}));

/** What can happen to a business number or a template without the business doing anything. Meta: webhooks, template and phone number fields. */
export const numberAndTemplateEvents: Payload[] = [
	quality('ONBOARDING', { current_limit: 'TIER_250' }),
	quality('THROUGHPUT_UPGRADE', { current_limit: 'TIER_UNLIMITED' }),
	quality('UPGRADE', { old_limit: 'TIER_2K', current_limit: 'TIER_10K' }),
	quality('DOWNGRADE', { old_limit: 'TIER_10K', current_limit: 'TIER_2K' }),
	quality('FLAGGED', { current_limit: 'TIER_2K' }),
	quality('UNFLAGGED', { current_limit: 'TIER_2K' }),
	plain('number-name-approved', 'phone_number_name_update', ({ displayNumber }) => ({ display_phone_number: displayNumber, decision: 'APPROVED', requested_verified_name: 'Ferrow', rejection_reason: null })),
	plain('number-name-rejected', 'phone_number_name_update', ({ displayNumber }) => ({
		display_phone_number: displayNumber,
		decision: 'REJECTED',
		requested_verified_name: 'Ferrow',
		rejection_reason: 'NAME_NOT_CONSISTENT_WITH_BRANDING',
	})),
	plain('username-approved', 'business_username_updates', ({ displayNumber }) => ({ display_phone_number: displayNumber, username: 'ferrow', status: 'approved' })),
	security('PIN_CHANGED'),
	security('PIN_RESET_REQUEST'),
	security('PIN_REQUEST_SUCCESS'),
	template('APPROVED'),
	template('REJECTED', { reason: 'TAG_CONTENT_MISMATCH', rejection_info: { reason: 'TAG_CONTENT_MISMATCH', recommendation: 'Choose the category that fits.' } }),
	template('PENDING'),
	template('PAUSED', { other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours.' } }),
	template('DISABLED', { disable_info: { disable_date: 'November 30, 2026' } }),
	template('FLAGGED', { disable_info: { disable_date: 'November 30, 2026' } }),
	template('REINSTATED'),
	template('IN_APPEAL'),
	template('LIMIT_EXCEEDED'),
	template('LOCKED'),
	template('ARCHIVED'),
	template('UNARCHIVED'),
	template('PENDING_DELETION'),
	template('DELETED'),
	plain('template-quality', 'message_template_quality_update', ({ template: names }) => ({ previous_quality_score: 'GREEN', new_quality_score: 'YELLOW', ...names })),
	plain('template-category', 'template_category_update', ({ template: names }) => ({ ...names, previous_category: 'UTILITY', new_category: 'MARKETING' })),
	plain('template-category-detected', 'template_correct_category_detection', ({ template: names }) => ({ ...names, category: 'UTILITY', correct_category: 'MARKETING' })),
	plain('template-components', 'message_template_components_update', ({ template: names }) => ({
		...names,
		message_template_element: 'Hello {{1}}, your order is ready.',
		message_template_footer: 'Ferrow Supplies',
		message_template_buttons: [{ message_template_button_type: 'URL', message_template_button_text: 'Track', message_template_button_url: 'https://ferrow.example/t/{{1}}' }],
	})),
];
