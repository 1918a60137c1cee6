import { templateDefinition, type TemplateDefinition } from '../../../core/templates';

const make = (name: string, category: string, components: unknown[], change: Record<string, unknown> = {}): TemplateDefinition =>
	templateDefinition.parse({ id: '594425479261596', name, language: 'en_US', status: 'APPROVED', category, parameter_format: 'POSITIONAL', components, ...change });

const buttons = (...list: unknown[]) => ({ type: 'BUTTONS', buttons: list });
const handle = { header_handle: ['https://scontent.example/sample'] };

// Definitions as GET /{account}/message_templates lists them. Shapes: Meta, message templates and their components.

/** Named variables in header and body, a link with a variable between two buttons without one. */
export const parcelUpdate = make(
	'parcel_update',
	'UTILITY',
	[
		{ type: 'HEADER', format: 'TEXT', text: 'Order {{order}}', example: { header_text_named_params: [{ param_name: 'order', example: '77' }] } },
		{
			type: 'BODY',
			text: 'Hello {{first_name}}, your parcel arrives on {{day}}. Somebody has to be at home to sign for it.',
			example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ada' }, { param_name: 'day', example: 'Friday' }] },
		},
		{ type: 'FOOTER', text: 'Shop support' },
		buttons(
			{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+15550100200' },
			{ type: 'URL', text: 'Track', url: 'https://shop.example/t/{{1}}', example: ['https://shop.example/t/trk-1'] },
			{ type: 'URL', text: 'Help', url: 'https://shop.example/help' },
		),
	],
	{ parameter_format: 'NAMED' },
);

/** Numbered variables, a document above, three kinds of button. */
export const invoice = make('invoice_ready', 'UTILITY', [
	{ type: 'HEADER', format: 'DOCUMENT', example: handle },
	{ type: 'BODY', text: 'Invoice {{1}} over {{2}} is ready. Pay it by {{3}}, please.', example: { body_text: [['INV-7', '120 EUR', '1 May']] } },
	buttons({ type: 'QUICK_REPLY', text: 'I have paid' }, { type: 'QUICK_REPLY', text: 'I dispute it' }, { type: 'URL', text: 'Pay', url: 'https://pay.example/{{1}}', example: ['https://pay.example/7'] }),
]);

/** A picture above, one number in header-less text, a code to copy. */
export const coupon = make('spring_coupon', 'MARKETING', [
	{ type: 'HEADER', format: 'IMAGE', example: handle },
	{ type: 'BODY', text: 'Spring is here, {{1}}! Take 10 % off.', example: { body_text: [['Ada']] } },
	buttons({ type: 'COPY_CODE', text: 'Copy offer code', example: ['SPRING10'] }, { type: 'URL', text: 'Shop', url: 'https://shop.example/{{1}}', example: ['https://shop.example/spring'] }),
]);

/** A place above the text. */
export const meeting = make('meeting_point', 'UTILITY', [{ type: 'HEADER', format: 'LOCATION' }, { type: 'BODY', text: 'Your technician waits at the place above.' }]);

/** An offer that ends. */
export const flashSale = make('flash_sale', 'MARKETING', [
	{ type: 'HEADER', format: 'VIDEO', example: handle },
	{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends soon', has_expiration: true } },
	{ type: 'BODY', text: 'A deal for you, {{1}}, today only.', example: { body_text: [['Ada']] } },
	buttons({ type: 'COPY_CODE', text: 'Copy offer code', example: 'FLASH15' }, { type: 'URL', text: 'Shop', url: 'https://shop.example/{{1}}' }),
]);

/** A form inside WhatsApp. */
export const booking = make('booking', 'UTILITY', [
	{ type: 'BODY', text: 'Choose a slot for the repair.' },
	buttons({ type: 'FLOW', text: 'Choose', flow_id: 700111, flow_action: 'NAVIGATE', navigate_screen: 'START' }),
]);

/** The catalog, and several of its products. */
export const catalog = make('catalog_invitation', 'MARKETING', [{ type: 'BODY', text: 'See what is new.' }, buttons({ type: 'CATALOG', text: 'View catalog' })]);
export const parts = make('spare_parts', 'MARKETING', [
	{ type: 'HEADER', format: 'TEXT', text: 'Parts for {{1}}', example: { header_text: ['Pump 3'] } },
	{ type: 'BODY', text: 'These parts fit, {{1}}.', example: { body_text: [['Ada']] } },
	buttons({ type: 'MPM', text: 'View items' }),
]);
export const singleProduct = make('single_product', 'MARKETING', [{ type: 'HEADER', format: 'PRODUCT' }, { type: 'BODY', text: 'Back in stock.' }, buttons({ type: 'SPM', text: 'View' })]);

/** Two cards, each with picture, text, quick reply and link. */
export const arrivals = make('new_arrivals', 'MARKETING', [
	{ type: 'BODY', text: 'New for you, {{1}}:', example: { body_text: [['Ada']] } },
	{
		type: 'CAROUSEL',
		cards: ['Pump', 'Seal'].map((thing) => ({
			components: [
				{ type: 'HEADER', format: 'IMAGE', example: handle },
				{ type: 'BODY', text: `${thing} for {{1}} only.`, example: { body_text: [['9 EUR']] } },
				buttons({ type: 'QUICK_REPLY', text: 'More' }, { type: 'URL', text: 'Buy', url: 'https://shop.example/{{1}}', example: ['https://shop.example/p1'] }),
			],
		})),
	},
]);

/** A one-time code; its text is set by Meta. */
export const loginCode = make('login_code', 'AUTHENTICATION', [
	{ type: 'BODY', text: '*{{1}}* is your verification code.', add_security_recommendation: true, example: { body_text: [['123456']] } },
	{ type: 'FOOTER', code_expiration_minutes: 10 },
	buttons({ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }),
]);
/** The same as an older listing shows it: without the variable in its text. */
export const loginCodeWithoutText = make('login_code', 'AUTHENTICATION', [{ type: 'BODY', add_security_recommendation: true }, buttons({ type: 'OTP', otp_type: 'ONE_TAP', text: 'Autofill' })]);

/** As live accounts list it: the button has become a link to WhatsApp's page for codes. */
export const loginCodeAsListed = make('login_code', 'AUTHENTICATION', [
	{ type: 'BODY', text: '*{{1}}* is your verification code.' },
	buttons({ type: 'URL', text: 'Copy code', url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code_expiration_minutes=10&code=otp{{1}}' }),
]);

/** Nothing to fill in. */
export const plain = make('closed_today', 'UTILITY', [{ type: 'BODY', text: 'We are closed today.' }, { type: 'FOOTER', text: 'Shop' }]);
