/** What a phone draws for a message, whatever its kind. */
export interface Bubble {
	header?: string;
	media?: BubbleMedia;
	location?: BubbleLocation;
	offer?: BubbleOffer;
	body: string;
	footer?: string;
	buttons: BubbleButton[];
	contacts?: BubbleContact[];
	/** What the button that answers `list` shows. */
	list?: BubbleListSection[];
	/** What the button that answers `form` asks for. */
	form?: BubbleForm;
	catalog?: BubbleCatalog;
	/** The cards of a carousel; their buttons count on from the bubble's own. */
	cards?: Bubble[];
	/** The message is no bubble of its own but a mark on another one. */
	reaction?: { targetId: string; emoji: string };
}

/** A button below a bubble; `answers` says which kind of inbound message a tap makes, `opens` where a link leads, `copies` what goes to the clipboard. */
export interface BubbleButton {
	index: number;
	id: string;
	label: string;
	answers: 'interactive' | 'button' | 'list' | 'form' | 'location' | 'callPermission' | 'contactInfo' | 'order' | 'nothing';
	opens?: string;
	copies?: string;
}

/** A file in a bubble: uploaded here (`mediaId`) or somewhere else (`link`). */
export interface BubbleMedia {
	kind: 'image' | 'video' | 'gif' | 'audio' | 'document' | 'sticker';
	mediaId?: string;
	link?: string;
	fileName?: string;
	mimeType?: string;
	size?: number;
	voice?: boolean;
}

/** A place on the map. */
export interface BubbleLocation {
	latitude: number;
	longitude: number;
	name?: string;
	address?: string;
}

/** A limited-time offer above the words of a template. */
export interface BubbleOffer {
	text: string;
	expiresAt?: number;
	code?: string;
}

/** A contact card; `waId` when the person can be written to. */
export interface BubbleContact {
	name: string;
	organisation?: string;
	lines: string[];
	waId?: string;
}

/** A section of a list. */
export interface BubbleListSection {
	title?: string;
	rows: Array<{ id: string; title: string; description?: string }>;
}

/** A form: a flow, or the request for an address. */
export interface BubbleForm {
	name: 'flow' | 'address_message';
	title: string;
	/** Comes back with a flow's answer. */
	token?: string;
	fields: Array<{ key: string; label: string; value: string }>;
}

/** Products of a catalogue; without sections the whole catalogue. */
export interface BubbleCatalog {
	catalogId?: string;
	thumbnailId?: string;
	sections: Array<{ title?: string; productIds: string[] }>;
}
