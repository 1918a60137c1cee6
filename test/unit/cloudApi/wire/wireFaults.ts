type Json = Record<string, unknown>;

/**
 * Everything that a request body breaks of the limits that Meta documents for messages, in words; an empty list where it
 * breaks none. Written from the documentation and not from the code under test, so that a misreading shows.
 * Source: Meta, Cloud API messages reference (December 2025, with the additions of 2026).
 */
export function wireFaults(body: Json): string[] {
	const faults: string[] = [];
	const expectThat = (holds: boolean, fault: string) => {
		if (!holds) faults.push(fault);
	};
	const text = (value: unknown, most: number, name: string, least = 1) =>
		expectThat(typeof value === 'string' && value.length >= least && value.length <= most, `${name}: a text of ${least} to ${most}, not ${JSON.stringify(value)?.slice(0, 40)}`);
	const optionalText = (value: unknown, most: number, name: string) => {
		if (value !== undefined) text(value, most, name);
	};
	const list = (value: unknown, least: number, most: number, name: string): Json[] => {
		const entries = Array.isArray(value) ? (value as Json[]) : [];
		expectThat(Array.isArray(value) && entries.length >= least && entries.length <= most, `${name}: ${least} to ${most} entries, not ${entries.length}`);
		return entries;
	};
	const unique = (values: unknown[], name: string) => expectThat(new Set(values).size === values.length, `${name}: each only once`);
	const webAddress = (value: unknown, name: string) => expectThat(typeof value === 'string' && /^https?:\/\/./i.test(value.trim()), `${name}: an http address`);
	const object = (value: unknown, name: string): Json => {
		expectThat(typeof value === 'object' && value !== null && !Array.isArray(value), `${name}: an object`);
		return (value ?? {}) as Json;
	};

	const media = (value: unknown, name: string, captioned = false) => {
		const { id, link, caption } = object(value, name);
		expectThat((id === undefined) !== (link === undefined), `${name}: exactly one of id and link`);
		if (id !== undefined) expectThat(/^\d+$/.test(String(id)), `${name}: a numeric id`);
		if (link !== undefined) webAddress(link, name);
		if (captioned) optionalText(caption, 1024, `${name} caption`);
		else expectThat(caption === undefined, `${name}: no caption`);
	};
	const place = (value: unknown, name: string) => {
		const { latitude, longitude } = object(value, name);
		expectThat(Math.abs(Number(latitude)) <= 90 && String(latitude) !== '', `${name}: latitude`);
		expectThat(Math.abs(Number(longitude)) <= 180 && String(longitude) !== '', `${name}: longitude`);
	};
	const header = (value: unknown, allowed: readonly string[], required = false) => {
		if (value === undefined) return expectThat(!required, 'header: required');
		const given = object(value, 'header');
		const type = String(given.type);
		expectThat(allowed.includes(type), `header: not ${type}`);
		if (type === 'text') text(given.text, 60, 'header text');
		else media(given[type], `header ${type}`);
	};
	const productSections = (value: unknown) => {
		const sections = list(value, 1, 10, 'product sections');
		const products = sections.flatMap((section) => list(section.product_items, 1, 30, 'product items'));
		expectThat(products.length <= 30, 'at most 30 products');
		for (const section of sections) optionalText(section.title, 24, 'section title');
		if (sections.length > 1) for (const section of sections) text(section.title, 24, 'section title');
	};

	const anyHeader = ['text', 'image', 'video', 'document'];
	const interactive = (message: Json) => {
		const action = object(message.action, 'action');
		const parameters = (action.parameters ?? {}) as Json;
		const words = (most: number, required = true) => {
			const said = message.body as Json | undefined;
			if (said !== undefined || required) text(said?.text, most, 'body');
			const footer = message.footer as Json | undefined;
			if (footer !== undefined) text(footer.text, 60, 'footer');
		};
		switch (message.type) {
			case 'button': {
				header(message.header, anyHeader);
				words(1024);
				const replies = list(action.buttons, 1, 3, 'buttons').map((entry) => object(entry.reply, 'reply'));
				for (const reply of replies) {
					text(reply.id, 256, 'button id');
					text(reply.title, 20, 'button title');
				}
				unique(replies.map((reply) => reply.id), 'button ids');
				return unique(replies.map((reply) => reply.title), 'button titles');
			}
			case 'list': {
				header(message.header, ['text']);
				words(4096);
				text(action.button, 20, 'list button');
				const sections = list(action.sections, 1, 10, 'sections');
				for (const section of sections) if (sections.length > 1 || section.title !== undefined) text(section.title, 24, 'section title');
				const rows = sections.flatMap((section) => list(section.rows, 1, 10, 'rows'));
				expectThat(rows.length <= 10, 'at most 10 rows in all');
				for (const row of rows) {
					text(row.id, 200, 'row id');
					text(row.title, 24, 'row title');
					optionalText(row.description, 72, 'row description');
				}
				return unique(rows.map((row) => row.id), 'row ids');
			}
			case 'cta_url':
				header(message.header, anyHeader);
				words(1024);
				text(parameters.display_text, 20, 'display_text');
				return webAddress(parameters.url, 'url');
			case 'flow':
				header(message.header, anyHeader);
				words(1024);
				expectThat(parameters.flow_message_version === '3', 'flow_message_version 3');
				expectThat((parameters.flow_id === undefined) !== (parameters.flow_name === undefined), 'exactly one of flow_id and flow_name');
				text(parameters.flow_cta, 30, 'flow_cta');
				expectThat(!/\p{Extended_Pictographic}/u.test(String(parameters.flow_cta)), 'flow_cta without emoji');
				if (parameters.flow_action_payload === undefined) return;
				expectThat(parameters.flow_action === 'navigate', 'flow_action_payload only with navigate');
				return expectThat(Object.keys(((parameters.flow_action_payload as Json).data as Json | undefined) ?? { some: 1 }).length > 0, 'flow data not empty');
			case 'product':
				header(message.header, []);
				words(1024, false);
				text(action.catalog_id, 100, 'catalog_id');
				return text(action.product_retailer_id, 100, 'product_retailer_id');
			case 'product_list':
				header(message.header, ['text'], true);
				words(1024);
				text(action.catalog_id, 100, 'catalog_id');
				return productSections(action.sections);
			case 'catalog_message':
			case 'location_request_message':
			case 'request_contact_info':
				header(message.header, []);
				return words(1024);
			case 'call_permission_request':
				header(message.header, []);
				return words(1024, false);
			case 'address_message':
				header(message.header, anyHeader);
				words(1024);
				expectThat(parameters.country === 'IN', 'country IN');
				return expectThat(/^(\d{6}|undefined)$/.test(String((parameters.values as Json | undefined)?.in_pin_code)), 'in_pin_code of 6 digits');
			case 'carousel': {
				header(message.header, []);
				words(1024);
				expectThat(message.footer === undefined, 'no footer');
				const cards = list(action.cards, 2, 10, 'cards');
				expectThat(cards.every((card, index) => card.card_index === index), 'card_index in order');
				expectThat(new Set(cards.map((card) => (card.header as Json | undefined)?.type)).size <= 1, 'headers of one type');
				for (const card of cards) {
					header(card.header, ['image', 'video'], true);
					const said = (card.body as Json | undefined)?.text;
					optionalText(said, 160, 'card body');
					expectThat(String(said ?? '').split('\n').length <= 3, 'card body of at most 2 line breaks');
					const link = ((card.action as Json).parameters ?? {}) as Json;
					text(link.display_text, 20, 'card display_text');
					webAddress(link.url, 'card url');
				}
				return;
			}
			default:
				return expectThat(false, `unknown interactive type ${String(message.type)}`);
		}
	};

	const component = (part: Json, within: 'template' | 'card', isOffer: boolean): void => {
		const parameters = part.type === 'carousel' ? [] : list(part.parameters, 1, 1000, `${String(part.type)} parameters`);
		const [first = {}] = parameters;
		const action = (first.action ?? {}) as Json;
		const variables = () => {
			for (const variable of parameters) {
				text(variable.text, 32_768, 'template variable');
				expectThat(!/[\n\t]| {5}/.test(String(variable.text)), 'variable without line breaks, tabs and five spaces');
			}
			const named = parameters.filter((variable) => variable.parameter_name !== undefined);
			expectThat(named.length === 0 || named.length === parameters.length, 'all variables named or none');
			unique(named.map((variable) => variable.parameter_name), 'variable names');
		};
		switch (part.type) {
			case 'header':
				expectThat(parameters.length === 1, 'one header parameter');
				if (first.type === 'text') return variables();
				if (first.type === 'location') return place(first.location, 'header location');
				if (first.type === 'product') return text((first.product as Json).product_retailer_id, 100, 'header product');
				return media(first[String(first.type)], 'header media');
			case 'body':
				return variables();
			case 'button': {
				expectThat(/^\d$/.test(String(part.index)), 'button index of 0 to 9');
				if (part.sub_type === 'quick_reply') return text(first.payload, 256, 'payload');
				if (part.sub_type === 'url') return text(first.text, 2000, 'url text');
				if (part.sub_type === 'copy_code') {
					text(first.coupon_code, isOffer ? 15 : 20, 'coupon_code');
					return expectThat(/^[A-Za-z0-9]+$/.test(String(first.coupon_code)), 'coupon_code alphanumeric');
				}
				if (part.sub_type === 'mpm') return productSections(action.sections);
				return expectThat(['flow', 'catalog'].includes(String(part.sub_type)), `unknown button ${String(part.sub_type)}`);
			}
			case 'limited_time_offer':
				return expectThat(Number.isInteger((first.limited_time_offer as Json).expiration_time_ms), 'expiration_time_ms');
			case 'carousel':
				expectThat(within === 'template', 'no carousel in a card');
				return list(part.cards, 2, 10, 'template cards').forEach((card, index) => {
					expectThat(card.card_index === index, 'card_index in order');
					for (const inner of card.components as Json[]) component(inner, 'card', false);
				});
			default:
				return expectThat(false, `unknown component ${String(part.type)}`);
		}
	};
	const template = ({ name, language, components }: Json) => {
		text(name, 512, 'template name');
		expectThat(/^[a-z0-9_]+$/.test(String(name)), 'template name of a-z0-9_');
		text((language as Json).code, 15, 'language code');
		const parts = (components ?? []) as Json[];
		const isOffer = parts.some((part) => part.type === 'limited_time_offer');
		for (const part of parts) component(part, 'template', isOffer);
		const buttons = parts.filter((part) => part.type === 'button');
		unique(buttons.map((part) => part.index), 'button indexes');
		for (const type of ['header', 'body', 'limited_time_offer', 'carousel']) expectThat(parts.filter((part) => part.type === type).length <= 1, `one ${type}`);
	};

	expectThat(body.messaging_product === 'whatsapp', 'messaging_product');
	expectThat((body.to === undefined) !== (body.recipient === undefined), 'exactly one of to and recipient');
	if (body.to !== undefined && body.recipient_type === 'individual') expectThat(/^(\+[1-9]\d{6,14}|\d{7,20})$/.test(String(body.to)), 'to: a phone number or WhatsApp ID');
	if (body.recipient !== undefined) expectThat(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(String(body.recipient)), 'recipient: a user ID');
	if (body.recipient_type === 'group') expectThat(!['interactive', 'location', 'contacts', 'reaction'].includes(String(body.type)), 'groups: text, media and templates');
	else expectThat(body.recipient_type === 'individual', 'recipient_type');
	optionalText(body.biz_opaque_callback_data, 512, 'biz_opaque_callback_data');
	const content = body[String(body.type)];
	switch (body.type) {
		case 'text':
			text((content as Json).body, 4096, 'text body');
			break;
		case 'image':
		case 'video':
		case 'document':
			media(content, body.type, true);
			break;
		case 'audio':
		case 'sticker':
			media(content, body.type);
			break;
		case 'location':
			place(content, 'location');
			break;
		case 'contacts':
			for (const contact of list(content, 1, 257, 'contacts')) {
				const { formatted_name: formatted, ...parts } = object(contact.name, 'contact name');
				text(formatted, 100_000, 'formatted_name');
				expectThat(Object.keys(parts).length > 0, 'formatted_name and one part more');
			}
			break;
		case 'reaction':
			expectThat(/^wamid\./.test(String((content as Json).message_id)), 'reaction message_id');
			expectThat(body.context === undefined, 'a reaction quotes nothing');
			expectThat([...new Intl.Segmenter('en').segment(String((content as Json).emoji))].length <= 1, 'one emoji');
			break;
		case 'interactive':
			interactive(object(content, 'interactive'));
			break;
		case 'template':
			template(object(content, 'template'));
			break;
		default:
			expectThat(false, `unknown type ${String(body.type)}`);
	}
	return faults;
}
