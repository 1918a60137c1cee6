import { CloudApiError, sendMessage, type AcceptedMessage } from '../cloudApi';
import { InvalidInputError } from '../messages';
import { joinCallback } from '../store';
import { judge, type Verdict } from './judge';
import { withGroupNote } from './subject/withGroupNote';
import type { Ticket } from './ticket';
import type { Workplace } from './workplace';

/** What was thrown, and what that means. */
export interface FailedTry {
	error: unknown;
	verdict: Verdict;
}

/** What one try brought. */
export type Answer = { accepted: AcceptedMessage } | FailedTry;

function verdictOf(error: unknown, { delivery }: Ticket, random: () => number): Verdict {
	if (error instanceof CloudApiError) return judge(error.failure, delivery.attemptCount, random);
	// Anything else was thrown by our own checks, before a byte left: it tells nothing about the provider.
	return { kind: 'failed', endsSender: false };
}

/** A file that was never uploaded stands as its hash; only the run that has the file can upload it. */
function refuseMissingFiles(ticket: Ticket): void {
	if (!JSON.stringify(ticket.delivery.message.content).includes('"id":"file:')) return;
	throw new InvalidInputError([{ field: 'content', message: 'A file of this message was never uploaded, and only the run that has it can do so. Run the workflow again with the same idempotency key.' }]);
}

/** Makes one request. The id goes out with it, so that every receipt leads back to this delivery. Never throws. */
export async function sendTicket({ api, random, reach }: Workplace, ticket: Ticket): Promise<Answer> {
	const { id, route } = ticket.delivery;
	const message = withGroupNote(ticket.delivery);
	try {
		refuseMissingFiles(ticket);
		await reach('beforeSend');
		const accepted = await sendMessage(api, { ...message, callbackData: joinCallback(id, message.callbackData) }, route);
		await reach('answered');
		return { accepted };
	} catch (error) {
		await reach('answered');
		return { error, verdict: verdictOf(error, ticket, random) };
	}
}

/** With these codes the API refuses a media id that it does not know, and other things; nothing was sent then. Source: Meta, error codes. */
const mayBeUnknownFile = new Set([100, 131009, 131053]);

/** Whether a refusal may come from an upload that the API has lost; then the files are uploaded again, once. */
export function mayHaveLostFiles({ upload, uploadedAgain }: Ticket, error: unknown): boolean {
	return upload !== undefined && !uploadedAgain && error instanceof CloudApiError && mayBeUnknownFile.has(error.failure.code ?? 0);
}
