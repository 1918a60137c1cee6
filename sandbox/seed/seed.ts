/** The world a sandbox starts with, and returns to on reset: plain data that a file can hold. */
export interface Seed {
	apps: SeedApp[];
	accounts: SeedAccount[];
	people: SeedPerson[];
	tokens: SeedToken[];
}

/** A Meta app; `secret` signs its webhooks. */
export interface SeedApp {
	id: string;
	name: string;
	secret: string;
}

/** A WhatsApp Business Account with its business numbers and templates. */
export interface SeedAccount {
	id: string;
	name: string;
	phoneNumbers: SeedPhoneNumber[];
	templates: SeedTemplate[];
}

/** A business phone number; `displayPhoneNumber` as Meta shows it, e.g. `+1 555-010-0200`. */
export interface SeedPhoneNumber {
	id: string;
	displayPhoneNumber: string;
	verifiedName: string;
}

/** A message template as the management API shows it. Meta: only an APPROVED one can be sent. */
export interface SeedTemplate {
	id: string;
	name: string;
	language: string;
	category: TemplateCategory;
	status: TemplateStatus;
	parameterFormat: 'NAMED' | 'POSITIONAL';
	components: TemplateComponent[];
}

export type TemplateCategory = 'UTILITY' | 'MARKETING' | 'AUTHENTICATION';
export type TemplateStatus = 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED';

/** A part of a template, in the spelling of the management API. */
export type TemplateComponent =
	| { type: 'HEADER'; format: 'TEXT'; text: string; example?: Record<string, unknown> }
	| { type: 'BODY'; text: string; example?: Record<string, unknown> }
	| { type: 'FOOTER'; text: string }
	| { type: 'BUTTONS'; buttons: TemplateButton[] };

/** A button of a template; a URL may end in one `{{1}}`. */
export type TemplateButton =
	| { type: 'QUICK_REPLY'; text: string }
	| { type: 'URL'; text: string; url: string; example?: string[] }
	| { type: 'PHONE_NUMBER'; text: string; phone_number: string };

/** A person with a phone; `windowOpen` lets them have written just before the start. */
export interface SeedPerson {
	waId: string;
	name: string;
	userId: string;
	windowOpen: boolean;
}

/** An access token; `accountIds` are the WhatsApp Business Accounts it may touch. */
export interface SeedToken {
	token: string;
	appId: string;
	scopes: string[];
	accountIds: string[];
	state?: 'expired' | 'invalidated';
}
