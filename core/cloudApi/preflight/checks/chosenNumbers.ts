import type { Check, CheckId } from '../check';
import type { Facts, NumberFacts } from '../facts';
import { unknownFact } from './unknownFact';

const choose = 'Choose one of the numbers of this account, or correct the Business Account ID.';

/** The numbers that a check is about: the one that was asked for, or all; or the outcome where there is none to look at. */
export function chosenNumbers(id: CheckId, subject: string, { numbers, phoneNumberId, account }: Facts): { list: NumberFacts[] } | { outcome: Check } {
	if (!numbers.known) return { outcome: unknownFact(id, subject, numbers.failure) };
	const list = phoneNumberId === undefined ? numbers.value : numbers.value.filter((number) => number.id === phoneNumberId);
	if (list.length > 0) return { list };
	// One check says so; the others would only repeat it.
	if (id !== 'numberRegistration') return { outcome: { id, state: 'unknown', what: `${subject} could not be checked: the number was not found.` } };
	const what = phoneNumberId === undefined ? `The account ${account.businessAccountId} has no number.` : `The phone number ID ${phoneNumberId} is not one of the account ${account.businessAccountId}.`;
	return { outcome: { id, state: 'failed', what, fix: phoneNumberId === undefined ? 'Add a number in WhatsApp Manager.' : choose } };
}

const order = ['failed', 'warning', 'ok'] as const;

/** What is found about a number; the sentence begins with the number. */
export interface Finding {
	state: (typeof order)[number];
	what: string;
	fix?: string;
}

/** Puts what was found about several numbers into one outcome: the worst state, and the sentences of those in it. */
export function worstOf(id: CheckId, list: NumberFacts[], find: (number: NumberFacts) => Finding, fine: string): Check {
	const findings = list.map((number) => ({ called: number.called.replace(/^t/, 'T'), ...find(number) }));
	const state = order.find((candidate) => findings.some((finding) => finding.state === candidate)) ?? 'ok';
	if (state === 'ok') return { id, state, what: fine };
	const worst = findings.filter((finding) => finding.state === state);
	return { id, state, what: worst.map(({ called, what }) => `${called} ${what}.`).join(' '), fix: worst.find((finding) => finding.fix !== undefined)?.fix };
}
