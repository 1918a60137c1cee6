/** One thing wrong with what the builder entered: where it is, what is wrong, and what to do about it. */
export interface Problem {
	/** Path in our words, e.g. `content.buttons.1.title`; empty for the message as a whole. */
	field: string;
	/** A full sentence that names the limit and the value found, followed by the fix. */
	message: string;
}
