import type { SeedPerson } from '../seed/seed';

/** Somebody with a phone, and how that phone behaves. */
export interface Person extends PersonHabits {
	waId: string;
	name: string;
	userId: string;
	/** Proves that the number still belongs to the same phone; sent only where a number checks it. */
	identityHash: string;
}

/** What can be set about a person. */
export interface PersonHabits {
	/** Meta, 2026: with a username the number can be hidden from businesses that do not know it. */
	username?: string;
	/** Meta: the same person for all portfolios that are linked, e.g. `US.ENT.1`. */
	parentUserId?: string;
	hidesNumber: boolean;
	/** Without them no `read` is told. */
	readReceipts: boolean;
	/** An account that cannot be reached answers 131026, as one that has blocked the number does. */
	reachable: boolean;
	/** A phone without network: messages stay at `sent` until it is back. */
	online: boolean;
	/** What becomes of marketing: `stopped` 131050, `capped` 131049, `experiment` 130472. */
	marketing: 'wanted' | 'stopped' | 'capped' | 'experiment';
	/** The business numbers that this person has blocked. */
	blocks: string[];
}

/** A person as the seed describes them; what it leaves out is as most people have it. */
export function toPerson(seed: SeedPerson): Person {
	const { windowOpen: _, ...rest } = seed;
	return {
		hidesNumber: false,
		readReceipts: true,
		reachable: true,
		online: true,
		marketing: 'wanted',
		blocks: [],
		identityHash: Buffer.from(`identity of ${seed.waId}`).toString('base64url').slice(0, 16),
		...rest,
	};
}
