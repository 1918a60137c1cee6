/**
 * How people of one language say that they want no more messages, or messages again. A pattern stands for a whole message:
 * words in their order, `[a|b c]` for alternatives, followed by `?` where they may be missing and by `*` where they may repeat.
 */
export interface Vocabulary {
	/** ISO 639. */
	language: string;
	/** Alternatives that may stand before, after and between patterns without changing what is meant: greetings, politeness, urgency. */
	filler: string;
	/** No messages at all any more, without a doubt. */
	optOut: readonly string[];
	/** No advertising any more. */
	marketing?: readonly string[];
	/** Usual ways to opt out that can mean something else as well, such as the end of an order. */
	likelyOptOut?: readonly string[];
	/** Messages again. */
	optIn: readonly string[];
	/** Usual ways to opt in that can mean something else as well. */
	likelyOptIn?: readonly string[];
	/** Written without spaces, or with spaces that people set as they like. */
	isSpaceless?: boolean;
	/** Marks make other words of the same letters, so they are not optional. */
	keepsMarks?: boolean;
}
