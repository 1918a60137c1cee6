import { maskPhones, wordsOfError } from '../../core/messages';

/** What a thrown value says, for n8n's log and for items: without whole phone numbers. */
export function wordsForLog(error: unknown): string {
	return maskPhones(wordsOfError(error));
}
