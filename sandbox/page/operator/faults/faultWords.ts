/** What a kind of fault does, in words, and whether it waits. */
export interface FaultWords {
	label: string;
	does: string;
	waits?: boolean;
	/** Takes an error code. */
	coded?: boolean;
}

/** The kinds that the page can explain; others are shown by their name. */
export const faultWords: Record<string, FaultWords> = {
	rateLimited: { label: 'Rate limited', does: 'Refuses with 130429: the number sends too fast.' },
	pairLimited: { label: 'Pair limited', does: 'Refuses with 131056: too many messages to this person.' },
	serverError: { label: 'Server error', does: 'Answers HTTP 500 with 131000. Nothing was accepted.' },
	serverErrorAfterAcceptance: { label: 'Server error after acceptance', does: 'Answers HTTP 500 as well, but the message was accepted and arrives.' },
	answerLost: { label: 'Answer lost', does: 'Accepts the message, then ends the connection without an answer.' },
	reset: { label: 'Connection reset', does: 'Ends the connection before anything was accepted.' },
	slow: { label: 'Slow answer', does: 'Accepts at once and answers later.', waits: true },
	slowBeforeAcceptance: { label: 'Slow acceptance', does: 'Lets the request lie before it goes its usual way.', waits: true },
	unavailable: { label: 'Unavailable', does: 'The whole API answers HTTP 503 with code 2.' },
	badGateway: { label: 'Bad gateway', does: 'A proxy answers HTTP 502 with a page that is no JSON.' },
	tokenExpired: { label: 'Token expired', does: 'Answers 190 with subcode 463 to every token.' },
	qualityDrop: { label: 'Quality drop', does: 'The message goes out, and its number becomes RED.' },
	refused: { label: 'Refused with a code', does: 'Refuses the message with an error code of your choice.', coded: true },
	failed: { label: 'Failed with a code', does: 'Accepts the message and tells later that it failed, with a code of your choice.', coded: true },
	webhookLost: { label: 'Webhook lost', does: 'Never sends the webhook.' },
	webhookDuplicated: { label: 'Webhook twice', does: 'Sends the webhook twice, the same bytes each time.' },
	webhookDelayed: { label: 'Webhook late', does: 'Sends the webhook later.', waits: true },
	webhookOutOfOrder: { label: 'Webhooks out of order', does: 'Sends the webhook after the next one.', waits: true },
};

/** What to call a kind. */
export function labelOf(kind: string): string {
	return faultWords[kind]?.label ?? kind;
}
