import type { ActionOutcome } from './actionAnswer';
import type { ActionVerb } from './actionId';

/** Somebody who tapped or wrote: any of these, as the inbound message names them. */
export interface Tapper {
	addresses: readonly string[];
	/** Language of the answer where the message is not known; English unless given. */
	language?: string;
	/** The id of the message that brought it; the same one again is answered the same. */
	via?: string;
}

/** What came of a tap or a word. */
export interface ActionReport {
	outcome: ActionOutcome;
	verb?: ActionVerb;
	/** Whose cases it concerns. */
	caseKeys: string[];
	/** Those that it changed. */
	changedKeys: string[];
	/** Who tapped or wrote, where it was the recipient. */
	by?: string;
	/** For the person, in that person's language. */
	answer: string;
}
