import type { AccountEvent } from '../../../core/inbound';
import { named, short } from '../../../core/inbound/normalise/account/accountReader';
import { accountBody, at, businessNumber, contacts, numberBody, userId, waId } from './fixtures/fixture';
import { eventsOf } from './signed';

describe('a text of the wire in a sentence', () => {
	it('stands on one line, and is cut between whole characters', () => {
		expect(named(' a\n\nb ')).toBe('a b');
		expect(named('🔥'.repeat(101))).toBe(`${'🔥'.repeat(99)}…`);
		expect(short('Call +1 555 010 1000 now')).toBe('Call …1000 now');
	});
});

const template = { message_template_id: 7, message_template_name: 'order_shipped', message_template_language: 'en-US' };
const called = 'The template order_shipped (en_US)';
const number = { display_phone_number: businessNumber };

// The values are those of Meta's webhook reference of autumn 2026.
test.each<[field: string, value: object, what: string, severity: AccountEvent['severity'], hasFix: boolean]>([
	['account_review_update', { decision: 'APPROVED' }, 'The review of the account is approved.', 'info', false],
	['account_review_update', { decision: 'REJECTED' }, 'The review of the account is rejected.', 'critical', true],
	['account_update', { event: 'PARTNER_APP_INSTALLED' }, "A partner's app was installed for the account.", 'info', false],
	['account_update', { event: 'AD_ACCOUNT_LINKED' }, 'An advertising account was linked.', 'info', false],
	['account_update', { event: 'MM_LITE_TERMS_SIGNED' }, 'The terms of marketing messages were accepted.', 'info', false],
	['account_update', { event: 'PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE', partner_client_certification_info: { status: 'APPROVED' } }, 'The certification of a client is approved.', 'info', false],
	['account_update', { event: 'VOLUME_BASED_PRICING_TIER_UPDATE', volume_tier_info: { pricing_category: 'UTILITY', region: 'India' } }, 'A price tier was reached: UTILITY, India.', 'info', false],
	['account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'April 1, 2026' } }, 'The account will be disabled (April 1, 2026).', 'critical', true],
	['account_update', { event: 'DISABLED_UPDATE' }, 'The account was disabled; nothing can be sent.', 'critical', true],
	['account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info: [{ restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION', expiration: at }, {}] }, 'The account is restricted: restricted add phone number action until 2026-09-21T14:13:20.000Z, a restriction.', 'critical', true],
	['phone_number_quality_update', { ...number, event: 'FLAGGED', current_limit: 'TIER_10K' }, 'The number …0200 gets bad reactions and may be restricted (limit: 10000 people in 24 hours).', 'critical', true],
	['phone_number_quality_update', { event: 'ODD_NEWS', display_phone_number: '123' }, 'A number of the account changed its state to odd news.', 'info', false],
	['phone_number_quality_update', { event: 'UPGRADE', display_phone_number: '1234', current_limit: 'TIER_2K_TRIAL' }, 'The number …1234 may write to more people now (limit: tier 2k trial).', 'info', false],
	['phone_number_quality_update', { event: 'UPGRADE', ...number, current_limit: 'NOT_TIER_2K' }, 'The number …0200 may write to more people now (limit: not tier 2k).', 'info', false],
	['phone_number_name_update', { ...number, decision: 'APPROVED', requested_verified_name: 'Acme' }, 'The number …0200: the display name "Acme" is approved.', 'info', false],
	['phone_number_name_update', { ...number, decision: 'REJECTED', rejection_reason: 'NAME_CLIENT_RULES' }, 'The number …0200: the display name is rejected (name client rules).', 'warning', true],
	['business_username_updates', { ...number, username: 'acme', status: 'approved' }, 'The number …0200: the username acme is approved.', 'info', false],
	['business_username_updates', { ...number, status: 'deleted' }, 'The number …0200: the username is deleted.', 'warning', false],
	['message_template_quality_update', { ...template, previous_quality_score: 'GREEN', new_quality_score: 'YELLOW' }, `${called} has the quality yellow now (before: green).`, 'warning', true],
	['message_template_quality_update', { ...template, new_quality_score: 'RED' }, `${called} has the quality red now.`, 'critical', true],
	['message_template_quality_update', { ...template, new_quality_score: 'UNKNOWN' }, `${called} has the quality unknown now.`, 'info', false],
	['template_category_update', { ...template, previous_category: 'UTILITY', new_category: 'MARKETING' }, `${called} was moved to the category marketing (before: utility); its price changes with it.`, 'warning', true],
	['template_category_update', { ...template, correct_category: 'MARKETING', new_category: 'UTILITY', category_update_timestamp: at }, `${called} will be moved to the category marketing at 2026-09-21T14:13:20.000Z (now: utility); its price changes with it.`, 'warning', true],
	['template_category_update', { message_template_name: 'order_shipped' }, 'The template order_shipped has another category; its price changes with it.', 'warning', true],
	['message_template_status_update', { ...template, event: 'REJECTED', reason: 'INVALID_FORMAT' }, `${called} was rejected and cannot be sent: invalid format.`, 'warning', true],
	['message_template_status_update', { event: 'REJECTED', rejection_info: { reason: 'Variables. At the end' } }, 'A template was rejected and cannot be sent: Variables. At the end.', 'warning', true],
	['account_alerts', { entity_type: 'PHONE_NUMBER', entity_id: '300', alert_info: { alert_severity: 'WARNING', alert_type: 'OBA_REJECTED', alert_description: 'Not now!' } }, 'WhatsApp raised an alert: Not now!', 'warning', false],
	['business_capability_update', { max_daily_conversations_per_business: -1 }, 'The business is allowed messages to any number of people now.', 'info', false],
	['business_capability_update', { max_phone_numbers_per_business: 25 }, 'The business is allowed 25 phone numbers now.', 'info', false],
	['business_capability_update', {}, 'The limits of the business changed.', 'info', false],
	['partner_solutions', { event: 'SOLUTION_CREATED' }, 'A partner solution was created.', 'info', false],
	['partner_solutions', { event: 'SOLUTION_UPDATED', solution_status: 'ACTIVE' }, 'A partner solution was changed (active).', 'info', false],
	['payment_configuration_update', { configuration_name: 'upi', status: 'Active' }, 'The payment configuration upi is active.', 'info', false],
	['payment_configuration_update', { status: 'Needs_Connecting' }, 'The payment configuration is needs connecting.', 'warning', false],
	['flows', { event: 'FLOW_STATUS_CHANGE', flow_id: '9', new_status: 'THROTTLED' }, 'The flow 9 is throttled now.', 'warning', true],
	['flows', { event: 'FLOW_STATUS_CHANGE', new_status: 'PUBLISHED' }, 'The flow is published now.', 'info', false],
	['flows', { event: 'ENDPOINT_LATENCY', flow_id: '9', alert_state: 'DEACTIVATED' }, 'The flow 9 has recovered (earlier, it had an endpoint that answers slowly).', 'info', false],
	['brand_new_field', { a: 1 }, 'WhatsApp sent an event of the kind "brand_new_field" that this version does not know.', 'info', false],
	['', {}, 'WhatsApp sent something that this version does not know.', 'info', false],
])('%s %j is told in words', (field, value, what, severity, hasFix) => {
	const events = eventsOf(accountBody(field, value)) as AccountEvent[];
	expect(events).toEqual([expect.objectContaining({ what, severity })]);
	expect(events[0]!.fix !== undefined).toBe(hasFix);
});

const person = { wa_id: waId, user_id: userId, timestamp: at };

test.each<[field: string, value: object, what: string, isOfAda: boolean]>([
	['calls', { calls: [{ id: 'c', event: 'connect', from: waId, from_user_id: userId, to: businessNumber, direction: 'USER_INITIATED' }] }, 'A person calls.', true],
	['calls', { calls: [{ id: 'c', event: 'terminate', from: businessNumber, to: waId, to_user_id: userId, direction: 'BUSINESS_INITIATED', status: 'COMPLETED', duration: 30 }] }, 'A call to a person ended (completed) after 30 s.', true],
	['calls', { calls: [{ id: 'c', event: 'terminate', from: waId, from_user_id: userId }] }, 'A call of a person ended.', true],
	['calls', { statuses: [{ id: 'c', status: 'RINGING', recipient_id: waId, recipient_user_id: userId }] }, 'A call to a person: ringing.', true],
	['user_preferences', { user_preferences: [{ ...person, value: 'stop' }] }, 'A person does not want marketing messages any more.', true],
	['user_preferences', { user_preferences: [{ ...person, value: 'resume' }] }, 'A person wants marketing messages again.', true],
	['user_preferences', { user_preferences: [{ ...person, value: 'fewer' }] }, 'A person changed what they want to receive.', true],
	['messages', { user_actions: [{ ...person, action_type: 'marketing_messages_link_click' }] }, 'A person followed a link in a marketing message.', true],
	['messages', { user_actions: [{ ...person, action_type: 'PAGE_VIEW' }] }, 'A person acted on a marketing message: page view.', true],
	['messages', { statuses: [{ type: 'payment', status: 'captured', recipient_id: waId, recipient_user_id: userId, payment: { reference_id: 'SO-1' } }] }, 'The payment for SO-1 is captured.', true],
	['messages', { errors: [{ code: 131048, title: 'Spam rate limit hit' }] }, 'WhatsApp holds messages back because too many were reported as spam.', false],
	['group_lifecycle_update', { groups: [{ type: 'group_create', group_id: 'g1', subject: 'Crew' }] }, 'A group was created: Crew.', false],
	['group_participants_update', { groups: [{ type: 'group_join_request_created', group_id: 'g1', wa_id: waId }] }, 'A person asks to join a group.', true],
	['group_participants_update', { groups: [{ type: 'group_join_request_revoked', group_id: 'g1', user_id: userId }] }, 'A person no longer asks to join a group.', true],
	['group_settings_update', { groups: [{ type: 'group_theme_update', group_id: 'g1' }] }, 'A group changed: group theme update.', false],
	['smb_app_state_sync', { state_sync: [{ action: 'add', contact: { phone_number: `+${waId}`, user_id: userId, full_name: 'Ada' } }] }, 'A contact was added to the address book of the business.', true],
	['smb_app_state_sync', { state_sync: [{ action: 'remove', contact: { phone_number: waId, user_id: userId } }] }, 'A contact was removed from the address book of the business.', true],
	['smb_app_state_sync', { state_sync: [{ action: 'edit', contact: { user_id: userId } }] }, 'A contact was changed in the address book of the business.', true],
	['automatic_events', { automatic_events: [{ event_name: 'Purchase' }] }, 'WhatsApp recognised a purchase in a chat.', false],
	['automatic_events', { automatic_events: [{ event_name: 'LeadSubmitted' }] }, 'WhatsApp recognised a lead in a chat.', false],
	['automatic_events', { automatic_events: [{ event_name: 'Visit' }] }, 'WhatsApp recognised Visit in a chat.', false],
	['messaging_handovers', { type: 'control_passed', sender: { phone_number: waId, user_id: userId }, control_passed: { new_owner_role: 'AI_AGENT' } }, 'A chat changed hands: control passed, now with ai agent.', true],
])('%s %j is told in words, with the person whom it is about', (field, value, what, isOfAda) => {
	const [event, ...more] = eventsOf(numberBody(field, value)) as AccountEvent[];
	expect([event?.what, more]).toEqual([what, []]);
	const { waId: number, userId: id } = event?.party ?? {};
	expect([undefined, waId]).toContain(number);
	expect(number === waId || id === userId).toBe(isOfAda);
});

test('an event of a number says which, where it is told, and one of none says nothing', () => {
	const numberOf = (field: string, value: object) => (eventsOf(accountBody(field, value))[0] as AccountEvent).phoneNumber;
	expect(numberOf('phone_number_name_update', { ...number, decision: 'APPROVED' })).toEqual({ display: businessNumber });
	expect(numberOf('business_username_updates', { ...number, status: 'approved' })).toEqual({ display: businessNumber });
	expect(numberOf('account_settings_update', { type: 'phone_number_settings', phone_number_settings: { phone_number_id: '300' } })).toEqual({ id: '300' });
	expect(numberOf('account_alerts', { entity_type: 'PHONE_NUMBER', entity_id: '300' })).toEqual({ id: '300' });
	expect(numberOf('account_alerts', { entity_type: 'BUSINESS', entity_id: '300' })).toBeUndefined();
	expect(numberOf('account_update', { event: 'PARTNER_ADDED', phone_number: businessNumber })).toEqual({ display: businessNumber });
	expect(numberOf('account_update', { event: 'PARTNER_ADDED' })).toBeUndefined();
});

test('a shared earlier message is of the person of its thread, or of the business', () => {
	const history = (...messages: object[]) => eventsOf(numberBody('history', { contacts, history: [{ metadata: { progress: 40 }, threads: [{ id: waId, messages }] }] })) as AccountEvent[];
	const found = history({ from: waId, id: 'wamid.1', type: 'text', text: { body: 'Hi' } }, { from: businessNumber, id: 'wamid.2', type: 'text', text: { body: 'Hello' } });
	expect(found.map(({ what, message: carried }) => [what, carried?.sentBy])).toEqual([
		['An earlier message was shared.', 'person'],
		['An earlier message was shared.', 'business'],
		['Earlier messages are being shared (40 %).', undefined],
	]);
	expect(found[2]).toMatchObject({ status: 'running', raw: { progress: 40 } });
});
