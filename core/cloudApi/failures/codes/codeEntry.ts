import type { FailureCategory } from '../failure';

/** Category, what happened, what to do. */
export type CodeEntry = readonly [category: FailureCategory, what: string, fix: string];

/** The entries of a range of codes that mean the same. */
export function codeRange(from: number, to: number, entry: CodeEntry): Array<[number, CodeEntry]> {
	return Array.from({ length: to - from + 1 }, (_, offset) => [from + offset, entry]);
}

/** Advice that several codes share. */
export const advice = {
	newToken: 'Create a new permanent token (system user) in Meta Business settings and enter it in the credential.',
	grantPermission: 'Give the system user whatsapp_business_messaging and whatsapp_business_management, and create a new token.',
	slowDown: 'Wait and send more slowly.',
	laterAgain: 'Try again in a minute.',
	correctTemplate: 'Compare the variables with the approved template in WhatsApp Manager.',
	askSupport: 'Open the account in WhatsApp Manager; it says what is blocked and how to appeal.',
	readDetails: 'Correct what the details name.',
} as const;
