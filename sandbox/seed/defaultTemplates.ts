import type { SeedTemplate } from './seed';

/** The templates of the default seed: named and positional variables, quick replies, a link, a second language, and two that cannot be sent. */
export const defaultTemplates: SeedTemplate[] = [
	{
		id: '500111222333401',
		name: 'order_update',
		language: 'en_US',
		category: 'UTILITY',
		status: 'APPROVED',
		parameterFormat: 'NAMED',
		components: [
			{
				type: 'BODY',
				text: 'Hello {{first_name}}, your order {{order_number}} is now *{{order_status}}*. We will write again when it moves.',
				example: {
					body_text_named_params: [
						{ param_name: 'first_name', example: 'Ana' },
						{ param_name: 'order_number', example: 'SO-1042' },
						{ param_name: 'order_status', example: 'packed' },
					],
				},
			},
			{ type: 'FOOTER', text: 'Ferrow Supplies' },
		],
	},
	{
		id: '500111222333402',
		name: 'purchase_approval',
		language: 'en_US',
		category: 'UTILITY',
		status: 'APPROVED',
		parameterFormat: 'POSITIONAL',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Approval needed' },
			{
				type: 'BODY',
				text: '{{1}} asks to buy {{2}} for *{{3}}*. Please decide by {{4}}, so that the order can go out.',
				example: { body_text: [['Rui Costa', '12 pallet labels', 'EUR 480.00', 'Friday 17:00']] },
			},
			{ type: 'FOOTER', text: 'Purchasing' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Approve' },
					{ type: 'QUICK_REPLY', text: 'Decline' },
				],
			},
		],
	},
	{
		id: '500111222333403',
		name: 'appointment_reminder',
		language: 'pt_BR',
		category: 'UTILITY',
		status: 'APPROVED',
		parameterFormat: 'POSITIONAL',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Lembrete para {{1}}', example: { header_text: ['Ana'] } },
			{
				type: 'BODY',
				text: 'Sua visita está marcada para {{1}} às {{2}}. Responda aqui se precisar mudar.',
				example: { body_text: [['12/03', '10:00']] },
			},
			{
				type: 'BUTTONS',
				buttons: [{ type: 'URL', text: 'Ver detalhes', url: 'https://ferrow.example/visitas/{{1}}', example: ['v-77'] }],
			},
		],
	},
	{
		id: '500111222333404',
		name: 'weekly_offers',
		language: 'en_US',
		category: 'MARKETING',
		status: 'PAUSED',
		parameterFormat: 'POSITIONAL',
		components: [{ type: 'BODY', text: 'Hello {{1}}, here is what is new this week.', example: { body_text: [['Ana']] } }],
	},
	{
		id: '500111222333405',
		name: 'delivery_delay',
		language: 'en_US',
		category: 'UTILITY',
		status: 'PENDING',
		parameterFormat: 'POSITIONAL',
		components: [
			{
				type: 'BODY',
				text: 'Your delivery {{1}} is late. The new date is {{2}}, sorry for the wait.',
				example: { body_text: [['D-310', 'Monday']] },
			},
		],
	},
];
