import type { Portfolio } from '../world/portfolio';
import type { PersonHabits } from '../world/person';
import type { SeedTemplate } from './seedTemplate';

export type * from './seedTemplate';

/** The world a sandbox starts with, and returns to on reset: plain data that a file can hold. */
export interface Seed {
	apps: SeedApp[];
	accounts: SeedAccount[];
	/** Who owns the accounts; without any, one portfolio owns them all. */
	portfolios?: Portfolio[];
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
	portfolioId?: string;
}

/** A business phone number; `displayPhoneNumber` as Meta shows it, e.g. `+1 555-010-0200`. */
export interface SeedPhoneNumber {
	id: string;
	displayPhoneNumber: string;
	verifiedName: string;
	/** Meta: STANDARD, 80 messages a second, unless it was raised to HIGH, 1,000. */
	throughputLevel?: 'STANDARD' | 'HIGH';
}

/** A person with a phone; `windowOpen` lets them have written just before the start. */
export interface SeedPerson extends Partial<PersonHabits> {
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
