/** What a business number has besides its name: profile, settings and codes, as Graph stores and shows them. Instants in milliseconds. */
export interface NumberDetails {
	profile: BusinessProfile;
	settings: Record<string, unknown>;
	automation: { prompts?: string[]; commands?: Array<{ command_name: string; command_description: string }> };
	commerce: { is_cart_enabled: boolean; is_catalog_visible: boolean };
	encryptionKey?: string;
	username?: string;
	/** By code. */
	qrCodes: Map<string, QrCode>;
	/** When it was registered or deregistered; Meta limits this. */
	registrations: number[];
	pin?: string;
	/** A code was asked for and not given back yet. */
	codeAsked?: boolean;
}

/** A code that opens a chat with a text already in it. */
export interface QrCode {
	prefilledMessage: string;
	imageType?: string;
}

/** The public profile of a business number. */
export interface BusinessProfile {
	about?: string;
	address?: string;
	description?: string;
	email?: string;
	websites?: string[];
	vertical?: string;
	profile_picture_url?: string;
}

/** A number nobody has set anything for. */
export function newNumberDetails(): NumberDetails {
	return {
		profile: { about: 'Hey there! I am using WhatsApp.', vertical: 'OTHER' },
		settings: {},
		automation: {},
		commerce: { is_cart_enabled: true, is_catalog_visible: false },
		qrCodes: new Map(),
		registrations: [],
	};
}
