import { id, listOf, number, part, recordOf, text } from '../wireParts';
import type { AccountDraft, AccountReader } from './accountReader';
import { readCarried } from './readCarried';

const progress = part({ phase: number, progress: number });
const refusal = part({ code: number, message: text, title: text });

function historyMessage(entry: unknown, person: { waId?: string }, contacts: unknown): AccountDraft {
	// In a thread, `to` stands on what the business wrote, and `from` on what the person wrote.
	const sentBy = recordOf(entry).to === undefined && (person.waId === undefined || recordOf(entry).from === person.waId) ? 'person' : 'business';
	return { kind: 'historyMessage', severity: 'info', what: 'An earlier message was shared.', ...readCarried(entry, sentBy, contacts, person), raw: entry };
}

function chunk(entry: unknown, contacts: unknown): AccountDraft[] {
	const { metadata, threads, errors } = recordOf(entry);
	const refused = refusal.parse(listOf(errors)[0]);
	if (refused !== undefined) {
		return [{ kind: 'historyProgress', status: 'declined', severity: 'warning', what: 'The business declined to share its earlier messages.', raw: entry }];
	}
	const messages = listOf(threads).flatMap((thread) => {
		const { id: person, messages: list } = recordOf(thread);
		const waId = id.parse(person);
		return listOf(list).map((message) => historyMessage(message, { waId }, contacts));
	});
	const done = progress.parse(metadata);
	const share = done?.progress === undefined ? '' : ` (${done.progress} %)`;
	return [...messages, { kind: 'historyProgress', status: done?.progress === 100 ? 'complete' : 'running', severity: 'info', what: `Earlier messages are being shared${share}.`, raw: metadata ?? entry }];
}

/** Earlier messages of a number that is also used with the WhatsApp Business app; files come in webhooks of their own. Source: Meta, history. */
export const readHistory: AccountReader = ({ value }) => [
	...listOf(value.history).flatMap((entry) => chunk(entry, value.contacts)),
	...listOf(value.messages).map((entry) => historyMessage(entry, {}, value.contacts)),
	...listOf(value.message_echoes).map((entry) => ({ ...historyMessage({ ...recordOf(entry), to: recordOf(entry).to ?? '' }, {}, value.contacts), raw: entry })),
];
