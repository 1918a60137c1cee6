import { defaultSeed } from '../../../sandbox';
import type { Seed } from '../../../sandbox';

const [account] = defaultSeed.accounts;

type Template = (typeof account & object)['templates'][number];

const template = (number: number, name: string, components: Template['components'], change: Partial<Template> = {}): Template => ({
	id: String(500_111_222_334_000 + number),
	name,
	language: 'en_US',
	category: 'MARKETING',
	status: 'APPROVED',
	parameterFormat: 'POSITIONAL',
	components,
	...change,
});

const plainBody = { type: 'BODY' as const, text: 'Here is what you asked for.' };

/** Parts and buttons that no template of the sandbox's own seed has. */
const templates: Template[] = [
	template(1, 'damage_form', [
		{ type: 'HEADER', format: 'TEXT', text: 'Order {{order}}', example: { header_text_named_params: [{ param_name: 'order', example: 'SO-1' }] } },
		{ type: 'BODY', text: 'Tell us what is wrong with {{article}}, please.', example: { body_text_named_params: [{ param_name: 'article', example: 'the labels' }] } },
		{ type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Open the form', flow_id: '500111222333444', flow_action: 'navigate', navigate_screen: 'DAMAGE' }] },
	], { parameterFormat: 'NAMED', category: 'UTILITY' }),
	template(2, 'whole_catalog', [plainBody, { type: 'BUTTONS', buttons: [{ type: 'CATALOG', text: 'View catalog' }] }]),
	template(3, 'some_products', [plainBody, { type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View items' }] }]),
	template(4, 'dock_film', [{ type: 'HEADER', format: 'VIDEO', example: { header_handle: ['4::ZG9jaw=='] } }, plainBody]),
	template(5, 'one_product', [{ type: 'HEADER', format: 'PRODUCT' }, plainBody, { type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] }]),
	template(6, 'closing_note', [plainBody], { category: 'UTILITY' }),
	template(7, 'moving_picture', [{ type: 'HEADER', format: 'GIF', example: { header_handle: ['4::Z2lm'] } }, plainBody]),
	template(8, 'refused_offer', [plainBody], { status: 'REJECTED' }),
];

/** The sandbox's seed and the templates above. */
export const seedWithMoreTemplates: Seed = { ...defaultSeed, accounts: [{ ...account!, templates: [...account!.templates, ...templates] }] };
