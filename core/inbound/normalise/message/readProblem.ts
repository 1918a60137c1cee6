import { maskPhones } from '../../../messages';
import type { MessageProblem } from '../../events';
import { listOf, number, part, text } from '../wireParts';

const error = part({ code: number, title: text, message: text, error_data: part({ details: text }) });

/** Meta's reasons why a message could not be passed on as sent. Source: Meta, error codes 130501, 131051, 131052, 131060. */
const known = new Map([
	[130501, 'The person sent a kind of message that WhatsApp does not pass on from groups.'],
	[131051, 'The person sent a kind of message that WhatsApp does not pass on to businesses.'],
	[131052, 'The person sent a file that WhatsApp could not fetch, for instance one of more than 100 MB.'],
	[131060, 'The message is not available now; it may be readable on the phone of the business.'],
]);

/** The first of a message's errors in our words. */
export function readProblem(errors: unknown): MessageProblem | undefined {
	const first = error.parse(listOf(errors)[0]);
	if (first === undefined) return undefined;
	const given = first.error_data?.details ?? first.message ?? first.title;
	const what = (first.code === undefined ? undefined : known.get(first.code)) ?? (given === undefined ? 'WhatsApp could not pass the message on.' : maskPhones(given));
	return { code: first.code, what };
}
