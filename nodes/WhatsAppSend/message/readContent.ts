import type { IDataObject } from 'n8n-workflow';
import { InvalidInputError, type MediaKind, type MessageDraft } from '../../../core/messages';
import { filled, type Panel } from './panel';

type Content = MessageDraft['content'];

const cleaned = (entry: IDataObject): IDataObject => Object.fromEntries(Object.entries(entry).filter(([, value]) => filled(value) !== undefined));

const nested = (entry: IDataObject, name: string) => {
	const list = ((entry[name] as IDataObject | undefined)?.entry as IDataObject[] | undefined)?.map(cleaned) ?? [];
	return list.length === 0 ? undefined : list;
};

function readContact(entry: IDataObject) {
	const { formatted, first, last, middle, prefix, suffix, birthday, company, department, title } = cleaned(entry);
	const org = { company, department, title };
	return {
		name: { formatted, first, last, middle, prefix, suffix },
		birthday,
		org: Object.values(org).every((value) => value === undefined) ? undefined : org,
		phones: nested(entry, 'phones'),
		emails: nested(entry, 'emails'),
		addresses: nested(entry, 'addresses'),
		urls: nested(entry, 'urls'),
	};
}

const withId = (entry: IDataObject) => ({ title: entry.title, id: filled(entry.id) ?? entry.title });

const readers: Record<string, (panel: Panel) => Omit<Content, 'kind'>> = {
	text: (panel) => ({ body: panel.value('textBody'), previewUrl: panel.options.previewUrl }),
	image: (panel) => ({ media: panel.media('image'), caption: filled(panel.options.caption) }),
	video: (panel) => ({ media: panel.media('video'), caption: filled(panel.options.caption) }),
	audio: (panel) => ({ media: panel.media(panel.options.voice === true ? 'voice' : 'audio'), voice: panel.options.voice }),
	document: (panel) => {
		const media = panel.media('document');
		return { media, caption: filled(panel.options.caption), filename: filled(panel.value('mediaFilename')) ?? media.filename };
	},
	sticker: (panel) => ({ media: panel.media('sticker') }),
	location: (panel) => ({
		latitude: panel.value('latitude'),
		longitude: panel.value('longitude'),
		name: filled(panel.options.name),
		address: filled(panel.options.address),
	}),
	contacts: (panel) => ({ contacts: panel.entries('contacts.entry').map(readContact) }),
	reaction: (panel) => ({ messageId: panel.value('reactionMessageId'), emoji: panel.value('emoji') }),
	replyButtons: (panel) => ({
		header: panel.header,
		body: panel.body ?? '',
		footer: panel.footer,
		buttons: panel.entries('buttons.button').map(withId),
	}),
	list: (panel) => ({
		header: filled(panel.options.headerText),
		body: panel.body ?? '',
		footer: panel.footer,
		button: panel.value('listButton'),
		sections: panel.entries('sections.section').map((section) => ({
			title: filled(section.title),
			rows: (((section.rows as IDataObject | undefined)?.row ?? []) as IDataObject[]).map((row) => ({ ...withId(row), description: filled(row.description) })),
		})),
	}),
	ctaUrl: (panel) => ({ header: panel.header, body: panel.body ?? '', footer: panel.footer, buttonText: panel.value('buttonText'), url: panel.value('buttonUrl') }),
	locationRequest: (panel) => ({ body: panel.body ?? '' }),
	callPermissionRequest: (panel) => ({ body: panel.body, footer: panel.footer }),
	contactInfoRequest: (panel) => ({ body: panel.body ?? '' }),
	flow: (panel) => {
		const flow = (filled(panel.value('flow')) ?? '').trim();
		return {
			header: panel.header,
			body: panel.body ?? '',
			footer: panel.footer,
			...(/^\d+$/.test(flow) ? { flowId: flow } : { flowName: filled(flow) }),
			buttonText: panel.value('buttonText'),
			draft: panel.options.flowMode === 'draft',
			token: filled(panel.options.flowToken),
			screen: filled(panel.options.flowScreen),
			data: panel.json('flowData'),
		};
	},
	product: (panel) => ({ body: panel.body, footer: panel.footer, catalogId: panel.value('catalogId'), productId: panel.value('productId') }),
	productList: (panel) => ({
		header: panel.value('productHeader'),
		body: panel.body ?? '',
		footer: panel.footer,
		catalogId: panel.value('catalogId'),
		sections: panel.entries('productSections.section').map((section) => ({
			title: filled(section.title),
			productIds: String(section.productIds ?? '')
				.split(',')
				.map((id) => id.trim())
				.filter((id) => id !== ''),
		})),
	}),
	catalog: (panel) => ({ body: panel.body ?? '', footer: panel.footer, thumbnailProductId: filled(panel.options.thumbnailProductId) }),
	carousel: (panel) => ({
		body: panel.body ?? '',
		cards: panel.entries('cards.card').map((card) => ({
			header: { type: card.mediaType, media: panel.files.any(card.media, card.mediaType as MediaKind) },
			body: filled(card.text),
			buttonText: card.buttonText,
			url: card.url,
		})),
	}),
	address: (panel) => ({ header: panel.header, body: panel.body ?? '', footer: panel.footer, values: panel.json('addressValues') }),
};

/** Reads what a free-form message says from the panel; whether it may be sent is for core/messages to say. */
export function readContent(panel: Panel): Content {
	const kind = panel.value('messageType');
	const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
	if (reader === undefined) {
		throw new InvalidInputError([{ field: 'messageType', message: `There is no message type "${kind}". Choose one of ${Object.keys(readers).join(', ')}.` }]);
	}
	return { kind, ...reader(panel) };
}
