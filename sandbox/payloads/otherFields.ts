import { aboutNumber, type Payload, type PayloadFacts, plain } from './payload';

const preference = (value: 'stop' | 'resume'): Payload =>
	aboutNumber(`preference-${value}`, 'user_preferences', ({ contact, waId, userId, atS }) => ({
		contacts: [contact],
		user_preferences: [{ wa_id: waId, user_id: userId, detail: `User requested to ${value} marketing messages`, category: 'marketing_messages', value, timestamp: atS }],
	}));
const flow = (event: string, more: Record<string, unknown>): Payload =>
	plain(`flow-${event.toLowerCase().replaceAll('_', '-')}`, 'flows', () => ({ event, message: `Flow event ${event}`, flow_id: '700111222333445', ...more }));
const call = (event: string, facts: (facts: PayloadFacts) => Record<string, unknown>): Payload =>
	aboutNumber(`call-${event.replaceAll('_', '-')}`, 'calls', (given) => ({
		contacts: [given.contact],
		calls: [{ id: `wacid.${given.atS}`, from: given.waId, to: given.metadata.display_phone_number, event, timestamp: String(given.atS), direction: 'USER_INITIATED', ...facts(given) }],
	}));
const echo = (name: string, type: string, content: (facts: PayloadFacts) => Record<string, unknown>): Payload =>
	aboutNumber(name, 'smb_message_echoes', (facts) => ({
		message_echoes: [{ from: facts.metadata.display_phone_number, to: facts.waId, id: facts.wamid('outbound'), timestamp: String(facts.atS), type, [type]: content(facts) }],
	}));
const handover = (type: string): Payload =>
	plain(`handover-${type.replaceAll('_', '-')}`, 'messaging_handovers', ({ metadata, waId, atS }) => ({
		messaging_product: 'whatsapp',
		sender: { phone_number: waId },
		recipient: metadata,
		type,
		timestamp: String(atS),
		[type]: { previous_owner_role: 'AI_AGENT', new_owner_role: 'HUMAN', metadata: 'asked for a person' },
	}));
const group = (name: string, field: string, content: (facts: PayloadFacts) => Record<string, unknown>): Payload =>
	aboutNumber(name, field, (facts) => ({ groups: [{ timestamp: String(facts.atS), group_id: 'Y2FwaV9ncm91cDoxNTU1MDEwMDIwMDoxMjAzNjM0MDIzNjAxODMxMzI', ...content(facts) }] }));

/** All other fields: preferences, flows, calls, coexistence, hand-over, groups, advertisements. Meta: webhooks, one page for each field. */
export const otherFields: Payload[] = [
	preference('stop'),
	preference('resume'),
	flow('FLOW_STATUS_CHANGE', { old_status: 'DRAFT', new_status: 'PUBLISHED' }),
	flow('CLIENT_ERROR_RATE', { error_rate: 14.2, threshold: 10, alert_state: 'ACTIVATED', errors: [{ error_type: 'INVALID_SCREEN_TRANSITION', error_rate: 14.2, error_count: 30 }] }),
	flow('ENDPOINT_ERROR_RATE', { error_rate: 12, threshold: 10, alert_state: 'ACTIVATED', errors: [{ error_type: 'TIMEOUT_ERROR', error_rate: 12, error_count: 9 }] }),
	flow('ENDPOINT_LATENCY', { p90_latency: 8_000, p50_latency: 500, requests_count: 34, threshold: 7_000, alert_state: 'DEACTIVATED' }),
	flow('ENDPOINT_AVAILABILITY', { availability: 75, threshold: 90, alert_state: 'ACTIVATED' }),
	flow('FLOW_VERSION_EXPIRY_WARNING', { warning: 'This flow uses a version that ends soon.' }),
	call('connect', () => ({ session: { sdp_type: 'offer', sdp: 'v=0\r\n' } })),
	call('terminate', ({ atS }) => ({ status: 'COMPLETED', start_time: String(atS - 60), end_time: String(atS), duration: 60 })),
	aboutNumber('call-status', 'calls', ({ atS, waId }) => ({ statuses: [{ id: `wacid.${atS}`, type: 'call', status: 'RINGING', timestamp: String(atS), recipient_id: waId }] })),
	echo('echo-text', 'text', () => ({ body: 'Sent from the phone' })),
	echo('echo-edit', 'edit', ({ wamid }) => ({ original_message_id: wamid('outbound'), message: { type: 'text', text: { body: 'Changed on the phone' } } })),
	echo('echo-revoke', 'revoke', ({ wamid }) => ({ original_message_id: wamid('outbound') })),
	aboutNumber('history', 'history', ({ metadata, waId, wamid, atS }) => ({
		history: [
			{
				metadata: { phase: 0, chunk_order: 1, progress: 55 },
				threads: [
					{
						id: waId,
						messages: [
							{ from: waId, id: wamid('inbound'), timestamp: String(atS - 3_600), type: 'text', text: { body: 'Are you open today?' }, history_context: { status: 'READ' } },
							{ from: metadata.display_phone_number, to: waId, id: wamid('outbound'), timestamp: String(atS - 3_500), type: 'media_placeholder', history_context: { status: 'DELIVERED' } },
						],
					},
				],
			},
		],
	})),
	aboutNumber('history-declined', 'history', () => ({
		history: [{ errors: [{ code: 2_593_109, title: 'History sync is turned off by the business from the WhatsApp Business App', message: 'History sharing is turned off', error_data: { details: 'History sharing is turned off by the business' } }] }],
	})),
	aboutNumber('app-state', 'smb_app_state_sync', ({ waId, userId, atS }) => ({
		state_sync: [{ type: 'contact', contact: { full_name: 'Ana Duarte', first_name: 'Ana', phone_number: waId, user_id: userId }, action: 'add', metadata: { timestamp: String(atS) } }],
	})),
	handover('control_passed'),
	handover('control_taken'),
	handover('control_released'),
	aboutNumber('standby', 'standby', ({ contact, waId, wamid, atS }) => ({
		contacts: [contact],
		messages: [{ from: waId, id: wamid('inbound'), timestamp: String(atS), type: 'text', text: { body: 'Is anybody there?' } }],
	})),
	group('group-created', 'group_lifecycle_update', () => ({ type: 'group_create', request_id: 'request-1', subject: 'Deliveries', invite_link: 'https://chat.whatsapp.com/invite1', join_approval_mode: 'auto_approve' })),
	group('group-joined', 'group_participants_update', ({ waId }) => ({ type: 'group_participants_add', reason: 'invite_link', added_participants: [{ wa_id: waId }] })),
	group('group-left', 'group_participants_update', ({ waId }) => ({ type: 'group_participants_remove', initiated_by: 'participant', removed_participants: [{ wa_id: waId }] })),
	group('group-settings', 'group_settings_update', () => ({ type: 'group_settings_update', request_id: 'request-2', group_subject: { text: 'Deliveries', update_successful: true } })),
	group('group-suspended', 'group_status_update', () => ({ type: 'group_suspend' })),
	group('group-suspension-cleared', 'group_status_update', () => ({ type: 'group_suspend_cleared' })),
	aboutNumber('ad-purchase', 'automatic_events', ({ wamid, atS }) => ({
		automatic_events: [{ id: wamid('inbound'), event_name: 'Purchase', timestamp: atS, ctwa_clid: 'click-1', custom_data: { currency: 'EUR', value: 25_000 } }],
	})),
	aboutNumber('payment-captured', 'messages', ({ wamid, waId, atS }) => ({
		statuses: [
			{
				id: wamid('outbound'),
				recipient_id: waId,
				type: 'payment',
				status: 'captured',
				payment: { reference_id: 'order-77', amount: { value: 21_000, offset: 100 }, currency: 'INR', transaction: { id: 'txn-1', type: 'upi', status: 'success', created_timestamp: atS, updated_timestamp: atS } },
				timestamp: String(atS),
			},
		],
	})),
];
