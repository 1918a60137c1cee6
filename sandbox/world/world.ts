import type { Seed, SeedAccount, SeedApp, SeedPhoneNumber, SeedToken } from '../seed/seed';
import { createLimitBook, type LimitBook } from '../limits/limitBook';
import { META_PAIR_PACE, type PairPace } from '../limits/pairDebt';
import { conversationKey, type Conversation } from './conversation';
import type { Message } from './message';
import type { Flow } from './flow';
import type { Group } from './group';
import type { NumberDetails } from './numberDetails';
import { type Person, toPerson } from './person';
import { DEFAULT_PORTFOLIO, type Portfolio } from './portfolio';
import type { Tally } from './tallies';
import type { StoredMedia } from './storedMedia';
import type { UploadedSample, UploadSession } from './upload';

/** Everything the pretend WhatsApp remembers; a reset replaces it as a whole. */
export interface World {
	portfolios: Map<string, Portfolio>;
	apps: Map<string, SeedApp>;
	accounts: Map<string, SeedAccount>;
	phoneNumbers: Map<string, PhoneNumber>;
	people: Map<string, Person>;
	tokens: Map<string, SeedToken>;
	conversations: Map<string, Conversation>;
	/** By wamid; bounded by the conversations that hold the messages. */
	messages: Map<string, Message>;
	/** By media id; an entry that has expired counts as gone. */
	media: Map<string, StoredMedia>;
	/** Resumable uploads under way, by session id. */
	uploads: Map<string, UploadSession>;
	/** Finished resumable uploads, by handle. */
	samples: Map<string, UploadedSample>;
	/** By app id. */
	appSubscriptions: Map<string, AppSubscription>;
	/** By WhatsApp Business Account id, then by app id. */
	accountSubscriptions: Map<string, Map<string, AccountSubscription>>;
	/** Callbacks of single business numbers, by phone number id, then by app id. */
	phoneNumberCallbacks: Map<string, Map<string, string>>;
	/** Until when a deleted template's name is blocked, by account, name and language. */
	blockedTemplateNames: Map<string, number>;
	/** When templates were created, by account. */
	templateCreations: Map<string, number[]>;
	/** Messages that wait for the quality of their template, by template id. */
	heldMessages: Map<string, Message[]>;
	/** By flow id. */
	flows: Map<string, Flow>;
	/** By group id. */
	groups: Map<string, Group>;
	/** Counted messages, for the analytics. */
	tallies: Map<string, Tally>;
	/** The accounts that switched template insights on. */
	insightsOf: Set<string>;
	/** By phone number id. */
	numberDetails: Map<string, NumberDetails>;
	/** People whom a business number has blocked, by phone number id, with when. */
	blockedUsers: Map<string, Map<string, number>>;
	/** Delivered service messages by business number and calendar month, for the free part of the price. */
	serviceMessages: Map<string, number>;
	limits: LimitBook;
}

/** A business number, the account that owns it, and what it may do. */
export interface PhoneNumber extends Pick<SeedPhoneNumber, 'id' | 'displayPhoneNumber' | 'verifiedName'> {
	accountId: string;
	/** Meta: STANDARD is 80 messages a second, HIGH 1,000. */
	throughput: { level: ThroughputLevel; messagesPerSecond: number };
	pairPace: PairPace;
	quality: Quality;
	/** Meta: `CONNECTED`, `FLAGGED`, `RESTRICTED`, ... */
	status: string;
	/** Only for a test number: the people whom it may write to. */
	testRecipients?: string[];
	/** Meta: a number sends only while it is registered. */
	registered: boolean;
	/** Only for a number that is not with the Cloud API, which cannot send here. */
	platform?: OtherPlatform;
}

/** Meta: `platform_type`, beside `CLOUD_API`. */
export type OtherPlatform = 'ON_PREMISE' | 'NOT_APPLICABLE';
export type ThroughputLevel = 'STANDARD' | 'HIGH';
export type Quality = 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';

/** What Meta allows at each level, in messages per second. */
export const MESSAGES_PER_SECOND: Record<ThroughputLevel, number> = { STANDARD: 80, HIGH: 1_000 };

/** What an app asked to hear of. Meta: `POST /{app-id}/subscriptions`. */
export interface AppSubscription {
	callbackUrl: string;
	fields: string[];
}

/** An app's subscription to an account, with the URL that replaces the app's own. */
export interface AccountSubscription {
	overrideCallbackUrl?: string;
}

/** The world right after a start. */
export function createWorld(seed: Seed, now: number): World {
	const phoneNumbers = seed.accounts.flatMap((account) =>
		account.phoneNumbers.map((phoneNumber) => toPhoneNumber(phoneNumber, account.id)),
	);
	const conversations = phoneNumbers.flatMap(({ id: phoneNumberId }) =>
		seed.people.map(({ waId, windowOpen }): Conversation => {
			return { phoneNumberId, waId, messages: [], lastInboundAt: windowOpen ? now : undefined };
		}),
	);
	return {
		portfolios: new Map((seed.portfolios ?? [DEFAULT_PORTFOLIO]).map((portfolio) => [portfolio.id, { ...portfolio }])),
		apps: new Map(seed.apps.map((app) => [app.id, app])),
		// Templates come and go; the seed stays as it is.
		accounts: new Map(seed.accounts.map((account) => [account.id, structuredClone(account)])),
		phoneNumbers: new Map(phoneNumbers.map((phoneNumber) => [phoneNumber.id, phoneNumber])),
		people: new Map(seed.people.map((person) => [person.waId, toPerson(person)])),
		tokens: new Map(seed.tokens.map((token) => [token.token, token])),
		conversations: new Map(conversations.map((conversation) => [conversationKey(conversation), conversation])),
		messages: new Map(),
		media: new Map(),
		uploads: new Map(),
		samples: new Map(),
		appSubscriptions: new Map(),
		accountSubscriptions: new Map(),
		phoneNumberCallbacks: new Map(),
		blockedTemplateNames: new Map(),
		templateCreations: new Map(),
		heldMessages: new Map(),
		flows: new Map(),
		groups: new Map(),
		tallies: new Map(),
		insightsOf: new Set(),
		numberDetails: new Map(),
		blockedUsers: new Map(),
		serviceMessages: new Map(),
		limits: createLimitBook(),
	};
}

function toPhoneNumber({ id, displayPhoneNumber, verifiedName, throughputLevel = 'STANDARD' }: SeedPhoneNumber, accountId: string): PhoneNumber {
	return {
		id,
		displayPhoneNumber,
		verifiedName,
		accountId,
		throughput: { level: throughputLevel, messagesPerSecond: MESSAGES_PER_SECOND[throughputLevel] },
		pairPace: META_PAIR_PACE,
		quality: 'GREEN',
		status: 'CONNECTED',
		registered: true,
	};
}
