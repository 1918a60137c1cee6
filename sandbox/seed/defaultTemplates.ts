import type { SeedTemplate, TemplateComponent } from './seed';

/** The templates of the default seed: every kind of part and button, three languages of one template, and two that cannot be sent. */
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
	{
		id: '500111222333406',
		name: 'order_update',
		language: 'pt_BR',
		category: 'UTILITY',
		status: 'APPROVED',
		parameterFormat: 'NAMED',
		components: [
			{
				type: 'BODY',
				text: 'Olá {{first_name}}, seu pedido {{order_number}} agora está *{{order_status}}*. Escreveremos de novo quando avançar.',
				example: {
					body_text_named_params: [
						{ param_name: 'first_name', example: 'Ana' },
						{ param_name: 'order_number', example: 'SO-1042' },
						{ param_name: 'order_status', example: 'embalado' },
					],
				},
			},
			{ type: 'FOOTER', text: 'Ferrow Supplies' },
		],
	},
	{
		id: '500111222333407',
		name: 'order_update',
		language: 'de',
		category: 'UTILITY',
		status: 'APPROVED',
		parameterFormat: 'NAMED',
		components: [
			{
				type: 'BODY',
				text: 'Hallo {{first_name}}, Ihre Bestellung {{order_number}} ist jetzt *{{order_status}}*. Wir schreiben wieder, wenn es weitergeht.',
				example: {
					body_text_named_params: [
						{ param_name: 'first_name', example: 'Ana' },
						{ param_name: 'order_number', example: 'SO-1042' },
						{ param_name: 'order_status', example: 'verpackt' },
					],
				},
			},
			{ type: 'FOOTER', text: 'Ferrow Supplies' },
		],
	},
	{
		id: '500111222333408',
		name: 'invoice_ready',
		language: 'en_US',
		category: 'UTILITY',
		status: 'APPROVED',
		parameterFormat: 'NAMED',
		components: [
			{ type: 'HEADER', format: 'DOCUMENT', example: { header_handle: ['4::aW52b2ljZQ=='] } },
			{
				type: 'BODY',
				text: 'Hello {{customer}}, your invoice over *{{amount}}* is attached. Please pay it by {{due_date}}, thank you.',
				example: {
					body_text_named_params: [
						{ param_name: 'customer', example: 'Ana Duarte' },
						{ param_name: 'amount', example: 'EUR 480.00' },
						{ param_name: 'due_date', example: '30 November' },
					],
				},
			},
			{ type: 'FOOTER', text: 'Ferrow Supplies' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'URL', text: 'Pay online', url: 'https://ferrow.example/pay/{{1}}', example: ['inv-2041'] },
					{ type: 'COPY_CODE', text: 'Copy offer code', example: 'EARLY2' },
				],
			},
		],
	},
	{
		id: '500111222333409',
		name: 'spring_offers',
		language: 'en_US',
		category: 'MARKETING',
		status: 'APPROVED',
		parameterFormat: 'POSITIONAL',
		components: [
			{ type: 'BODY', text: 'Hello {{1}}, these three are new on our shelves this spring.', example: { body_text: [['Ana']] } },
			{
				type: 'CAROUSEL',
				cards: [
					springCard('Pallet labels that stay on, now {{1}} a roll. Made for cold stores.', 'EUR 4.20', 'labels'),
					springCard('Stretch film for tall pallets, now {{1}} a roll. Holds in any weather.', 'EUR 9.80', 'film'),
					springCard('Gloves for fast hands, now {{1}} a pair. They fit from the first day.', 'EUR 6.50', 'gloves'),
				],
			},
		],
	},
	{
		id: '500111222333410',
		name: 'login_code',
		language: 'en_US',
		category: 'AUTHENTICATION',
		status: 'APPROVED',
		parameterFormat: 'POSITIONAL',
		components: [
			{
				type: 'BODY',
				text: '*{{1}}* is your verification code. For your security, do not share this code.',
				add_security_recommendation: true,
				example: { body_text: [['493817']] },
			},
			{ type: 'FOOTER', text: 'This code expires in 10 minutes.', code_expiration_minutes: 10 },
			{ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] },
		],
	},
	{
		id: '500111222333411',
		name: 'delivery_location',
		language: 'en_US',
		category: 'UTILITY',
		status: 'APPROVED',
		parameterFormat: 'POSITIONAL',
		components: [
			{ type: 'HEADER', format: 'LOCATION' },
			{
				type: 'BODY',
				text: 'Your delivery {{1}} waits for you at the pick-up point above until {{2}} today.',
				example: { body_text: [['D-310', '18:00']] },
			},
		],
	},
	{
		id: '500111222333412',
		name: 'weekend_deal',
		language: 'en_US',
		category: 'MARKETING',
		status: 'APPROVED',
		parameterFormat: 'POSITIONAL',
		components: [
			{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::d2Vla2VuZA=='] } },
			{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Weekend deal', has_expiration: true } },
			{
				type: 'BODY',
				text: 'Hello {{1}}, this weekend everything for your warehouse costs a quarter less.',
				example: { body_text: [['Ana']] },
			},
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'COPY_CODE', text: 'Copy offer code', example: 'WEEKEND25' },
					{ type: 'URL', text: 'Shop now', url: 'https://ferrow.example/shop?code={{1}}', example: ['WEEKEND25'] },
				],
			},
		],
	},
];

function springCard(text: string, price: string, page: string): { components: TemplateComponent[] } {
	return {
		components: [
			{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::c3ByaW5n'] } },
			{ type: 'BODY', text, example: { body_text: [[price]] } },
			{
				type: 'BUTTONS',
				buttons: [{ type: 'URL', text: 'See it', url: 'https://ferrow.example/spring/{{1}}', example: [page] }],
			},
		],
	};
}
