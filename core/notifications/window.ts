/** Less than this is left, and the window may close before the message arrives. */
const closingMs = 60_000;

/**
 * The customer service window of a recipient: open for 24 hours after the person's last message. `unknown` where nobody has
 * kept the person's messages. Source: Meta, customer service windows.
 */
export type WindowState = 'open' | 'closing' | 'closed' | 'unknown';

/** What the window is at an instant, by its end; both in epoch milliseconds. */
export function windowState(openUntil: number | undefined, now: number): WindowState {
	if (openUntil === undefined || openUntil <= now) return 'closed';
	return openUntil - now < closingMs ? 'closing' : 'open';
}
