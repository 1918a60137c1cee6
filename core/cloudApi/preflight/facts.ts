import type { CloudApiAccount } from '../account';
import type { Failure } from '../failures/failure';
import type { CallbackProbe } from './probeCallback';

/** Something that Graph was asked: its answer, its refusal, or neither where there was nothing to ask with. */
export type Fact<Value> = { known: true; value: Value } | { known: false; failure?: Failure };

/** What Graph says of a token. Source: Meta, debug_token. */
export interface TokenFacts {
	appId?: string;
	isValid?: boolean;
	/** Unix seconds; 0 never. */
	expiresAt?: number;
	scopes?: string[];
	/** For a scope, the objects that it holds for; a scope without a list holds for all. */
	targets: Map<string, string[] | undefined>;
	errorSubcode?: number;
}

/** What Graph says of a number of the account. */
export interface NumberFacts {
	id: string;
	/** For sentences: its name and last digits. */
	called: string;
	status?: string;
	platform?: string;
	quality?: string;
	nameStatus?: string;
	messagingLimit?: string;
	callbackUrl?: string;
}

/** All that the checks look at; read once, before any of them. */
export interface Facts {
	account: CloudApiAccount;
	/** Milliseconds. */
	now: number;
	callbackUrl?: string;
	phoneNumberId?: string;
	token: Fact<TokenFacts>;
	/** Whether the account answers to the token. */
	accountNode: Fact<unknown>;
	/** The app's own subscription, asked in the name of the app. */
	appSubscription: Fact<{ callbackUrl?: string; fields: string[] } | undefined>;
	/** The app's subscription to the account. */
	accountSubscription: Fact<{ callbackUrl?: string } | undefined>;
	numbers: Fact<NumberFacts[]>;
	probe?: CallbackProbe;
}
