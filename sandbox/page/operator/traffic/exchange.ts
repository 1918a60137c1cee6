import type { Tone } from '../../controls/tone';

/** A request or a webhook as a line of the journal shows it, with what its detail adds. */
export interface ExchangeView {
	key: string;
	way: 'request' | 'webhook';
	at: number;
	/** In words: what it was about. */
	title: string;
	/** How it ended. */
	outcome: { words: string; tone: Tone };
	/** Why it was refused or failed. */
	reason?: string;
	faults: string[];
	/** What the detail lists, in order. */
	facts: Array<{ name: string; value: string; copies?: boolean }>;
	body: string;
}
