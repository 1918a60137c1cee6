/**
 * The outputs of operations that have two, by operation. What failed, with Continue On Fail, leaves by the second one, which
 * is the careful one everywhere: nothing is taken for open, carried out or the bot's that is not known to be.
 */
export const outputNames = {
	get: ['In Conversation', 'No Conversation'],
	start: ['Started', 'Not Started'],
	moveOn: ['Done', 'Not Done'],
	checkOwner: ['Bot', 'Human'],
	checkConsent: ['Allowed', 'Not Allowed'],
	checkWindow: ['Open', 'Closed'],
} as const satisfies Record<string, readonly [string, string]>;

/** How many outputs an operation has. */
export const outputsOf = (operation: unknown): number => Object.entries(outputNames).find(([name]) => name === operation)?.[1].length ?? 1;
